package org.burnish.transport.emulator.medium.cd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.transport.emulator.cd.Atip;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.file.CdTrack;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.medium.CurrentCapacity;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * CD-ROM, profile 0008h: what is in the data region of its file was pressed as one track of mode 1, up to the end of
 * the file. There is no pre-groove.
 */
final class PressedCd extends CdMedium {

    static final int PROFILE = 0x08;

    private final CdTracks tracks;

    PressedCd(MediumFile file) {
        super(file);
        try {
            TrackState whole = TrackState.open(1, 1, 0)
                    .of(CdTrack.NONE.after(CdTracks.PAUSE))
                    .upTo(file.dataBlocks())
                    .reserved(file.dataBlocks(), Kind.AT_ONCE)
                    .shut();
            this.tracks = new CdTracks(List.of(whole));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A disc that is complete, although its data are still to be put into its file. */
    static DiscState blank(MediumSpec spec) {
        return DiscState.bare(spec.name(), PROFILE)
                .withSessionClosed()
                .withFlags(new DiscState.Flags(false, true, false));
    }

    @Override
    CdTracks recorded() {
        return tracks;
    }

    @Override
    public List<Feature> features() {
        return readingFeatures();
    }

    @Override
    public DiscSummary summary() {
        return new DiscSummary(DiscSummary.FINALIZED, DiscSummary.COMPLETE, false, 1, 1, 1, DiscSummary.NONE);
    }

    @Override
    public List<TrackReport> tracks() {
        return tracks.all().stream()
                .map(track -> CdReports.track(track, OptionalLong.empty(), CdTracks.end(track), false))
                .toList();
    }

    @Override
    public CurrentCapacity capacity() {
        return CurrentCapacity.formatted(readableBlocks());
    }

    @Override
    public Speeds speeds() {
        return Speeds.CD_R;
    }

    @Override
    public Optional<Atip> atip() {
        return Optional.empty();
    }

    @Override
    public void sendCueSheet(byte[] sheet, WriteParameters parameters) throws CheckCondition {
        throw Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT.check();
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters) throws CheckCondition {
        throw Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT.at(lba);
    }
}
