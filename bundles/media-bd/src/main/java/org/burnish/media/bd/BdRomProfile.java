package org.burnish.media.bd;

import java.io.IOException;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.NominalSpeed;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.ReadOnlyKind;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** BD-ROM, and closed BD in a drive that only reads them, profile 0040h (MMC-6, clause 4). */
@Component(property = MediaProfile.PROFILE + ":Integer=64")
public final class BdRomProfile implements MediaProfile {

    private static final ReadOnlyKind KIND = new ReadOnlyKind("BD-ROM", NominalSpeed.BD);

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return KIND.inspect(drive, profile, BdStructures.product(drive));
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        throw KIND.refusal(drive, "write to");
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        throw KIND.refusal(drive, "blank");
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        throw KIND.refusal(drive, "format");
    }
}
