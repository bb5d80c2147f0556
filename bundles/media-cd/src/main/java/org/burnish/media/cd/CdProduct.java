package org.burnish.media.cd;

import java.io.IOException;
import java.util.Locale;
import org.burnish.media.Medium.Product;
import org.burnish.media.spi.Manufacturers;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.Msf;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.ReadAtip;
import org.burnish.mmc.response.Atip;
import org.burnish.scsi.SenseException;

/** The maker of a CD-R or CD-RW: the start of the lead-in in its pre-groove is a code. */
final class CdProduct {

    /** The lead-in lies in the minutes before the count begins at 0. */
    private static final int MIN_MINUTE = 90;

    private CdProduct() {}

    static Product of(OpticalDrive drive) throws IOException {
        try {
            return of(drive.send(new ReadAtip()));
        } catch (SenseException | ImplausibleReplyException e) {
            return Product.UNKNOWN;
        }
    }

    private static Product of(Atip atip) {
        if (atip.leadIn().minute() < MIN_MINUTE) {
            return Product.UNKNOWN;
        }
        String id = text(atip.leadIn()) + "/" + text(atip.lastLeadOut());
        return new Product(id, Manufacturers.of(id));
    }

    private static String text(Msf time) {
        return String.format(Locale.ROOT, "%02dm%02ds%02df", time.minute(), time.second(), time.frame());
    }
}
