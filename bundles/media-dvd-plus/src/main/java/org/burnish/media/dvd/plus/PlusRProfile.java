package org.burnish.media.dvd.plus;

import java.io.IOException;
import java.util.Optional;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.Formats;
import org.burnish.media.spi.WriteOnceProfile;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseException;
import org.osgi.service.component.annotations.Component;

/** DVD+R of one and two layers, profiles 001Bh and 002Bh (MMC-6, clause 4). A layer break is the drive's matter. */
@Component(
        service = MediaProfile.class,
        property = {MediaProfile.PROFILE + ":Integer=27", MediaProfile.PROFILE + ":Integer=43"})
public final class PlusRProfile extends WriteOnceProfile {

    /** Blocks of an ECC block, 32 KiB. */
    static final int ECC = 16;

    private static final int DOUBLE_LAYER = 0x2B;

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return new PlusRInspector(drive).inspect(profile, profile == DOUBLE_LAYER ? "DVD+R/DL" : "DVD+R");
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        try {
            return Formats.overview(drive);
        } catch (SenseException e) {
            // such media have no formats, so that drives need not know the command
            return Optional.empty();
        }
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        return PlusRWriting.writer(drive, medium, request);
    }

    @Override
    public Preparation closer(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        return PlusRClosing.prepare(drive, medium, request);
    }
}
