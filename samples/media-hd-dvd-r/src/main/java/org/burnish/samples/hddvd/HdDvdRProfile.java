package org.burnish.samples.hddvd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.NominalSpeed;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.DiscTracks;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.WriteOnce;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.DiscInformation.Status;
import org.osgi.service.component.annotations.Component;

/** HD DVD-R: written once, sequentially, in sessions. */
@Component(property = MediaProfile.PROFILE + ":Integer=" + HdDvdRProfile.NUMBER)
public final class HdDvdRProfile implements MediaProfile {

    static final int NUMBER = 0x51;

    /** Blocks that are recorded at once. */
    static final int UNIT = 16;

    /** 36.55 Mbit/s. */
    private static final NominalSpeed SPEED = new NominalSpeed("H", 4568.75);

    private static final String NAME = "HD DVD-R";

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        DiscInformation disc = drive.discInformation();
        DiscTracks tracks = DiscTracks.read(drive, disc);
        Optional<NextTrack> next = tracks.next(UNIT);
        State state = state(disc, next);
        long readable = state == State.BLANK ? 0 : DiscTracks.readable(drive);
        Optional<NextTrack> writable = next.filter(track -> !track.damaged());
        return new Medium(
                profile,
                NAME,
                state,
                new Medium.Product("", ""),
                tracks.sessions(),
                readable,
                writable.map(NextTrack::free).orElse(0L),
                writable.map(track -> track.address() + track.free()).orElse(readable),
                writable.map(NextTrack::address).orElse(-1L),
                new Medium.Traits(false, false, true, false, UNIT, 1).at(SPEED));
    }

    private static State state(DiscInformation disc, Optional<NextTrack> next) {
        if (next.isEmpty()) {
            return State.CLOSED;
        }
        if (next.get().damaged()) {
            return State.DAMAGED;
        }
        return disc.status() == Status.BLANK ? State.BLANK : State.APPENDABLE;
    }

    @Override
    public List<String> blankModes() {
        return WriteOnce.modes();
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        Refusals refusals = new Refusals()
                .when(medium.state() == State.CLOSED, "the disc is closed. Use another one")
                .when(medium.state() == State.DAMAGED, "the next track is damaged. Use another disc");
        if (medium.nextWritable() >= 0) {
            refusals.ofSize(medium, request);
        }
        refusals.check("Cannot write to " + NAME + " in drive '" + drive.address() + "'");
        WritePlan plan = WritePlan.of(
                        "Incremental",
                        request.start(),
                        request.blocks(),
                        request.transfer().chunkOr(UNIT))
                .padding(Padding.CHUNK)
                .speed(request.speed());
        return new SteppedTrackWriter(drive, plan, new HdDvdRSteps(drive, request));
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        return WriteOnce.blank(medium, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return WriteOnce.format(medium, request);
    }
}
