package org.burnish.media.spi;

import java.io.IOException;
import java.util.List;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.MediaRemedies;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.feature.Feature;
import org.burnish.mmc.feature.RealTimeStreaming;
import org.burnish.options.fact.Fact;

/**
 * Whether a session can be written as stream recording, and from where on. The drive has to announce it (MMC-6, feature
 * 0107h), and each write command has to carry whole units of the medium: there are drives that record junk otherwise.
 *
 * @param from the LBA from which on chunks are streamed, {@link WritePlan#NO_STREAM} for none
 * @param notes why it is not done although it was wanted
 */
public record StreamRecordingRule(long from, List<MediaNote> notes) {

    private static final StreamRecordingRule NOT_WANTED = new StreamRecordingRule(WritePlan.NO_STREAM, List.of());

    public StreamRecordingRule {
        notes = List.copyOf(notes);
    }

    /** Whether any block is streamed. */
    public boolean applies() {
        return from != WritePlan.NO_STREAM;
    }

    /**
     * Decides for a request.
     *
     * @param chunkBlocks how many blocks each write command will carry
     * @param unitBlocks the blocks of a unit of the medium: an ECC block or a cluster
     */
    public static StreamRecordingRule of(OpticalDrive drive, WriteRequest request, int chunkBlocks, int unitBlocks)
            throws IOException {
        if (request.transfer().streamFrom().isEmpty()) {
            return NOT_WANTED;
        }
        int carried = Math.min(chunkBlocks, drive.maxTransferBlocks());
        if (carried % unitBlocks != 0 || request.start() % unitBlocks != 0) {
            return without(Fact.of(
                            MediaFacts.CHUNK_NOT_STREAMED,
                            "Stream recording disabled: write commands of whole {kib} KiB are needed")
                    .with("kib", unitBlocks * 2L)
                    .remedy(MediaRemedies.chunk(unitBlocks * 2)));
        }
        if (!announced(drive)) {
            return without(Fact.of(
                    MediaFacts.NOT_STREAMED,
                    "Stream recording disabled: the drive does not offer it with this medium (feature 107h)."));
        }
        long wanted = request.transfer().streamFrom().getAsLong();
        return new StreamRecordingRule(wanted, List.of());
    }

    private static boolean announced(OpticalDrive drive) throws IOException {
        return drive.configuration()
                .feature(RealTimeStreaming.CODE)
                .filter(Feature::current)
                .map(RealTimeStreaming::of)
                .map(RealTimeStreaming::streamWriting)
                .orElse(false);
    }

    private static StreamRecordingRule without(Fact reason) {
        MediaNote note = new MediaNote(Severity.NOTE, reason);
        return new StreamRecordingRule(WritePlan.NO_STREAM, List.of(note));
    }
}
