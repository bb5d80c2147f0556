package org.burnish.media.dvd.ram;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Medium.Product;
import org.burnish.media.NominalSpeed;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.Formats;
import org.burnish.media.spi.OverwritableKind;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** DVD-RAM, profile 0012h (MMC-6, clause 4). There is no structure that tells who made one. */
@Component(property = MediaProfile.PROFILE + ":Integer=18")
public final class DvdRamProfile implements MediaProfile {

    static final String NAME = "DVD-RAM";

    /** Blocks of an ECC block, 32 KiB. */
    private static final int ECC = 16;

    private static final DvdRamFormatting FORMATTING = new DvdRamFormatting();
    private static final OverwritableKind KIND =
            new OverwritableKind(NAME, ECC, NominalSpeed.DVD, drive -> Product.UNKNOWN, FORMATTING);

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return KIND.inspect(drive, profile);
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return Optional.of(Formats.overview(drive.formatCapacities(), Optional.empty()));
    }

    @Override
    public List<String> blankModes() {
        return OverwritableKind.BLANK_MODES;
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        return KIND.writer(drive, medium, request);
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        return KIND.blanker(drive, medium, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return FORMATTING.prepare(drive, medium, request);
    }
}
