package org.burnish.media.bd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.Formats;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** BD-RE, profile 0043h (MMC-6, clause 4). */
@Component(property = MediaProfile.PROFILE + ":Integer=67")
public final class BdReProfile implements MediaProfile {

    static final String NAME = "BD-RE";

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return new BdReInspector(drive).inspect(profile);
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return Optional.of(Formats.overview(drive.formatCapacities(), BdStructures.spare(drive)));
    }

    @Override
    public List<String> blankModes() {
        return BdReBlanking.MODES;
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        return BdReWriting.writer(drive, medium, request);
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        return BdReBlanking.prepare(drive, medium, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return BdReFormatting.prepare(drive, medium, request);
    }
}
