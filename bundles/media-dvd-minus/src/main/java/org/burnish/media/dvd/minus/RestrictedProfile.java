package org.burnish.media.dvd.minus;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.Formats;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** DVD-RW in restricted overwrite mode, profile 0013h (MMC-6, clause 4). */
@Component(property = MediaProfile.PROFILE + ":Integer=19")
public final class RestrictedProfile implements MediaProfile {

    static final String NAME = "DVD-RW restricted overwrite";

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return new RestrictedInspector(drive).inspect(profile);
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return Formats.overview(drive);
    }

    @Override
    public List<String> blankModes() {
        return RestrictedBlanking.MODES;
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        new Refusals().ofSize(medium, request).check(MediaFacts.cannotWrite(medium.name(), drive.address()));
        WritePlan plan = WritePlan.of(
                        "Restricted overwrite",
                        request.start(),
                        request.blocks(),
                        medium.traits().chunkBlocks())
                .padding(Padding.CHUNK)
                .overwriting()
                .speed(request.speed());
        return new SteppedTrackWriter(drive, plan, new RestrictedSteps(drive, request));
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        return RestrictedBlanking.prepare(drive, medium, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return DvdRwFormatting.OF_RESTRICTED.prepare(drive, request);
    }
}
