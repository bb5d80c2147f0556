package org.burnish.media.dvd.minus;

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

/** The maker of a DVD-R or DVD-RW, as its pre-recorded lead-in says: fields 3 and 4 of eight bytes each. */
final class DvdProduct {

    private static final int DVD = 0;
    private static final int PRE_RECORDED = 0x0E;
    private static final int FIELDS = 40;
    private static final int THIRD = 16;
    private static final int FOURTH = 24;
    private static final int TEXT = 6;

    private DvdProduct() {}

    static Product of(OpticalDrive drive) throws IOException {
        try {
            return of(drive.send(new ReadDiscStructure(DVD, 0, 0, PRE_RECORDED, DiscStructure.HEADER + FIELDS)));
        } catch (SenseException | ImplausibleReplyException e) {
            return Product.UNKNOWN;
        }
    }

    static Product of(DiscStructure structure) {
        ByteBuffer data = structure.data();
        if (data.remaining() < FOURTH + 1 + TEXT || data.get(THIRD) != 3 || data.get(FOURTH) != 4) {
            return Product.UNKNOWN;
        }
        String id = (text(data, THIRD + 1) + text(data, FOURTH + 1)).strip();
        return new Product(id, Manufacturers.of(id));
    }

    private static String text(ByteBuffer data, int at) {
        byte[] text = new byte[TEXT];
        data.get(at, text);
        return new String(text, StandardCharsets.ISO_8859_1).replace('\0', ' ');
    }
}
