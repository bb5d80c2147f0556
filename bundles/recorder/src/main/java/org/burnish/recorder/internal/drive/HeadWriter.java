package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.BlockSource;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.recorder.Drive;

/** Writes the head of an overwritable medium, and nothing else. */
final class HeadWriter {

    /** Helper writes at random addresses carry 16 blocks at most. */
    private static final int CHUNK_BLOCKS = 16;

    private final Drive drive;
    private final MediaProfile profile;

    HeadWriter(Drive drive, MediaProfile profile) {
        this.drive = drive;
        this.profile = profile;
    }

    /** Writes a direct buffer of whole blocks to LBA 0. */
    void write(ByteBuffer head, Medium medium, MediaListener listener) throws IOException {
        TrackWriter writer = profile.writer(
                drive.optical(),
                medium,
                WriteRequest.of(0, head.remaining() / BlockSource.BLOCK).with(WriteOptions.CHUNK_BLOCKS, CHUNK_BLOCKS));
        writer.notes().forEach(listener::note);
        writer.begin(listener);
        try {
            writer.write(head);
            writer.finish(listener);
        } catch (IOException | RuntimeException e) {
            writer.abort(listener);
            throw e;
        }
    }
}
