package org.burnish.media.dvd.minus;

import java.io.IOException;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium.Product;
import org.burnish.media.NominalSpeed;
import org.burnish.media.spi.ReadOnlyProfile;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** DVD-ROM, and closed DVD in a drive that only reads them, profile 0010h (MMC-6, clause 4). */
@Component(service = MediaProfile.class, property = MediaProfile.PROFILE + ":Integer=16")
public final class DvdRomProfile extends ReadOnlyProfile {

    /** Made by the component runtime. */
    public DvdRomProfile() {
        super("DVD-ROM", NominalSpeed.DVD);
    }

    @Override
    protected Product product(OpticalDrive drive) throws IOException {
        return DvdProduct.of(drive);
    }
}
