package org.burnish.media.dvd.plus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.burnish.media.Medium.Product;
import org.burnish.media.spi.Manufacturers;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.ReadDiscStructure;
import org.burnish.mmc.response.DiscStructure;
import org.burnish.scsi.SenseException;

/** The maker of a DVD+ disc, as its address in pre-groove says (format 11h), or else the physical format (00h). */
final class PlusProduct {

    private static final int DVD = 0;
    private static final int ADIP = 0x11;
    private static final int PHYSICAL = 0x00;
    private static final int MANUFACTURER = 19;
    private static final int MANUFACTURER_LENGTH = 8;
    private static final int TYPE = 27;
    private static final int TYPE_LENGTH = 3;
    private static final int REVISION = 30;

    private PlusProduct() {}

    static Product of(OpticalDrive drive) throws IOException {
        try {
            return of(read(drive, ADIP));
        } catch (SenseException | ImplausibleReplyException refused) {
            try {
                return of(read(drive, PHYSICAL));
            } catch (SenseException | ImplausibleReplyException again) {
                return Product.UNKNOWN;
            }
        }
    }

    private static DiscStructure read(OpticalDrive drive, int format) throws IOException {
        return drive.send(new ReadDiscStructure(DVD, 0, 0, format, DiscStructure.HEADER + REVISION + 1));
    }

    static Product of(DiscStructure structure) {
        ByteBuffer data = structure.data();
        if (data.remaining() <= REVISION) {
            return Product.UNKNOWN;
        }
        String manufacturer = text(data, MANUFACTURER, MANUFACTURER_LENGTH);
        String id = manufacturer + "/" + text(data, TYPE, TYPE_LENGTH) + "/" + (data.get(REVISION) & 0xFF);
        return new Product(id, Manufacturers.of(manufacturer));
    }

    private static String text(ByteBuffer data, int at, int length) {
        byte[] text = new byte[length];
        data.get(at, text);
        return new String(text, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    }
}
