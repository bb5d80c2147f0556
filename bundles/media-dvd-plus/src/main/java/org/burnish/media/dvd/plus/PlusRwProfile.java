package org.burnish.media.dvd.plus;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.NextSession;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.EmptyHead;
import org.burnish.media.spi.Formats;
import org.burnish.media.spi.Overwriting;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.WritePlan;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.DiscInformation.BackgroundFormat;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatDescriptor;
import org.osgi.service.component.annotations.Component;

/** DVD+RW, profile 001Ah (MMC-6, clause 4). It is blank at any time, since any of its blocks can be overwritten. */
@Component(property = MediaProfile.PROFILE + ":Integer=26")
public final class PlusRwProfile implements MediaProfile {

    static final String NAME = "DVD+RW";

    private static final int FORMAT_TYPE = 0x26;

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        BackgroundFormat format = drive.discInformation().backgroundFormat();
        if (format == BackgroundFormat.NONE) {
            EmptyHead.require(drive, "the DVD+RW was never formatted");
        }
        long blocks = blocks(drive.formatCapacities());
        return Medium.of(
                        profile,
                        NAME,
                        State.BLANK,
                        Medium.Traits.of(PlusRProfile.ECC, 1)
                                .erasable(true)
                                .overwritable(true)
                                .multiSession(true))
                .with(PlusProduct.of(drive))
                .withReadable(format == BackgroundFormat.NONE ? 0 : EmptyHead.readable(drive))
                .withOverall(blocks)
                .with(NextSession.overwriting(blocks));
    }

    /** What the disc has when it is formatted to its end. */
    private static long blocks(FormatCapacities capacities) {
        return capacities.formats().stream()
                .filter(format -> format.type() == FORMAT_TYPE)
                .mapToLong(FormatDescriptor::blocks)
                .findFirst()
                .orElse(capacities.blocks());
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return Formats.overview(drive);
    }

    @Override
    public List<String> blankModes() {
        return Overwriting.BLANK_MODES;
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        new Refusals().ofSize(medium, request).check(MediaFacts.cannotWrite(medium.name(), drive.address()));
        WritePlan plan = WritePlan.of(
                        "Overwrite",
                        request.start(),
                        request.blocks(),
                        request.transfer().chunkOr(PlusRProfile.ECC))
                .overwriting()
                .speed(request.speed());
        return new SteppedTrackWriter(drive, plan, new PlusRwSteps(drive, medium));
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        Overwriting.requireMode(drive, medium, request);
        return medium.readableBlocks() == 0 ? Preparations.none() : Overwriting.blank(drive, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return BackgroundFormatting.prepare(drive, BackgroundFormatting.state(drive, medium), request);
    }
}
