package org.burnish.media.bd;

import java.io.IOException;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium.Product;
import org.burnish.media.NominalSpeed;
import org.burnish.media.spi.ReadOnlyProfile;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** BD-ROM, and closed BD in a drive that only reads them, profile 0040h (MMC-6, clause 4). */
@Component(service = MediaProfile.class, property = MediaProfile.PROFILE + ":Integer=64")
public final class BdRomProfile extends ReadOnlyProfile {

    /** Made by the component runtime. */
    public BdRomProfile() {
        super("BD-ROM", NominalSpeed.BD);
    }

    @Override
    protected Product product(OpticalDrive drive) throws IOException {
        return BdStructures.product(drive);
    }
}
