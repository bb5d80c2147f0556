package org.burnish.media.dvd.ram;

import org.burnish.media.MediaProfile;
import org.burnish.media.NominalSpeed;
import org.burnish.media.spi.OverwritableProfile;
import org.osgi.service.component.annotations.Component;

/** DVD-RAM, profile 0012h (MMC-6, clause 4). There is no structure that says who made one. */
@Component(service = MediaProfile.class, property = MediaProfile.PROFILE + ":Integer=18")
public final class DvdRamProfile extends OverwritableProfile {

    static final String NAME = "DVD-RAM";

    /** Blocks of an ECC block, 32 KiB. */
    private static final int ECC = 16;

    /** Made by the component runtime. */
    public DvdRamProfile() {
        super(NAME, ECC, NominalSpeed.DVD, new DvdRamFormatting());
    }
}
