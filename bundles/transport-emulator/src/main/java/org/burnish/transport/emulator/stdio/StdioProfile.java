package org.burnish.transport.emulator.stdio;

import java.io.IOException;
import java.util.List;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.NextSession;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.NoFormatting;
import org.burnish.media.spi.Overwriting;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.feature.RandomWritable;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.osgi.service.component.annotations.Component;

/** A plain file as medium, profile FFFFh: overwritable, neither formatted nor closed. */
@Component(service = MediaProfile.class, property = MediaProfile.PROFILE + ":Integer=65535")
public final class StdioProfile implements MediaProfile {

    private static final String NAME = "plain file";
    /** 1 MiB: a file has no blocks of its own, and fewer commands cost less. */
    private static final int CHUNK = 512;

    private static final Fact WRITE_PROTECTED = Fact.of("medium.write-protected", "the file is write protected")
            .remedy(Remedy.of("remedy.permissions", "Change its permissions"));

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        boolean writable = drive.configuration().isCurrent(RandomWritable.CODE);
        long readable = readable(drive);
        long capacity = writable ? drive.formatCapacities().blocks() : readable;
        return Medium.of(
                        profile,
                        NAME,
                        State.BLANK,
                        Medium.Traits.of(CHUNK, 1)
                                .erasable(writable)
                                .overwritable(true)
                                .multiSession(true)
                                .simulation(true)
                                .blankIfZero())
                .withReadable(readable)
                .withOverall(capacity)
                .with(writable ? NextSession.overwriting(capacity) : NextSession.NONE_CHAINED);
    }

    /** READ CAPACITY reports a single block and none at all in the same way. */
    private static long readable(OpticalDrive drive) throws IOException {
        long blocks = drive.capacity().blocks();
        return blocks == 0 && drive.discInformation().status() != DiscInformation.Status.BLANK ? 1 : blocks;
    }

    @Override
    public List<String> blankModes() {
        return Overwriting.BLANK_MODES;
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        new Refusals()
                .when(!medium.next().possible(), WRITE_PROTECTED)
                .ofSize(medium, request)
                .check(MediaFacts.cannotWrite(NAME, drive.address()));
        WritePlan plan = WritePlan.of("Overwrite", request.start(), request.blocks(), CHUNK)
                .overwriting()
                .speed(request.speed());
        return request.simulate() ? new DryWriter() : new SteppedTrackWriter(drive, plan, new Flushing(drive));
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        new Refusals()
                .when(!medium.next().possible(), WRITE_PROTECTED)
                .when(
                        !Overwriting.BLANK_MODES.contains(request.mode()),
                        MediaFacts.blankMode(request.mode(), Overwriting.BLANK_MODES))
                .check(MediaFacts.cannotBlank(NAME, drive.address()));
        return Overwriting.blank(drive, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        new Refusals()
                .when(!medium.next().possible(), WRITE_PROTECTED)
                .check(MediaFacts.cannotFormat(NAME, drive.address()));
        return NoFormatting.prepare(drive, medium, request);
    }

    private record Flushing(OpticalDrive drive) implements WriteSteps {

        @Override
        public void begin(MediaListener listener) {}

        @Override
        public void flush(MediaListener listener) throws IOException {
            drive.synchronizeCache(Waits.synchronizing(listener));
        }

        @Override
        public void abort(MediaListener listener, long written) throws IOException {
            flush(listener);
        }
    }
}
