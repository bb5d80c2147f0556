package ${package};

import java.io.IOException;
import java.util.Optional;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.NominalSpeed;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.DiscTracks;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.WriteOnceProfile;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** ${medium}: written once, sequentially, in sessions. */
@Component(service = MediaProfile.class, property = MediaProfile.PROFILE + ":Integer=" + ${className}Profile.NUMBER)
public final class ${className}Profile extends WriteOnceProfile {

    static final int NUMBER = 0x${profile};

    /** Blocks that are recorded at once. */
    static final int UNIT = 16;

    /** 36.55 Mbit/s. */
    private static final NominalSpeed SPEED = new NominalSpeed("H", 4568.75);

    private static final String NAME = "${medium}";

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        DiscTracks tracks = DiscTracks.read(drive, drive.discInformation());
        Optional<NextTrack> next = tracks.next(UNIT);
        State state = tracks.state(next);
        long readable = state == State.BLANK ? 0 : tracks.readable(drive, state);
        Medium medium = Medium.of(
                profile,
                NAME,
                state,
                Medium.Traits.of(UNIT, 1).multiSession(true).at(SPEED));
        return tracks.on(medium, readable, next);
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        Refusals refusals = new Refusals()
                .when(medium.state() == State.CLOSED, MediaFacts.closed(medium))
                .when(medium.state() == State.DAMAGED, MediaFacts.damaged(medium));
        if (medium.next().possible()) {
            refusals.ofSize(medium, request);
        }
        refusals.check(MediaFacts.cannotWrite(NAME, drive.address()));
        WritePlan plan = WritePlan.of(
                        "Incremental",
                        request.start(),
                        request.blocks(),
                        request.transfer().chunkOr(UNIT))
                .padding(Padding.CHUNK)
                .speed(request.speed());
        return new SteppedTrackWriter(drive, plan, new ${className}Steps(drive, request));
    }
}
