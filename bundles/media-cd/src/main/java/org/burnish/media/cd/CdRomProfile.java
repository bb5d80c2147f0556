package org.burnish.media.cd;

import java.io.IOException;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.NominalSpeed;
import org.burnish.media.spi.ReadOnlyProfile;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** CD-ROM, and closed CD in a drive that only reads them, profile 0008h (MMC-6, clause 4). */
@Component(service = MediaProfile.class, property = MediaProfile.PROFILE + ":Integer=8")
public final class CdRomProfile extends ReadOnlyProfile {

    /** Made by the component runtime. */
    public CdRomProfile() {
        super(CdKind.ROM.words(), NominalSpeed.CD);
    }

    /** As with the CDs that can be written, by the table of contents: there may be several sessions. */
    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return new CdInspector(drive).inspect(CdKind.ROM);
    }
}
