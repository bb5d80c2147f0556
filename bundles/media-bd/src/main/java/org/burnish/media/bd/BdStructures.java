package org.burnish.media.bd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatOverview.Spare;
import org.burnish.media.Medium.Product;
import org.burnish.media.spi.Formats;
import org.burnish.media.spi.Manufacturers;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.ReadDiscStructure;
import org.burnish.mmc.response.DiscStructure;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.scsi.SenseException;

/** What BD reports in disc structures (MMC-6, clause 6.22): its maker, and its spare area. */
final class BdStructures {

    /** The blocks of a cluster, 64 KiB: what a BD records at once. */
    static final int CLUSTER = 32;

    private static final int BD = 1;
    private static final int DISC_INFORMATION = 0x00;
    private static final int DISC_INFORMATION_LENGTH = 4096;
    private static final int SPARE_AREA = 0x0A;
    private static final int SPARE_AREA_LENGTH = 12;
    private static final int MANUFACTURER = 100;
    private static final int MANUFACTURER_LENGTH = 6;
    private static final int MEDIA_TYPE = 106;
    private static final int MEDIA_TYPE_LENGTH = 3;

    private BdStructures() {}

    static Product product(OpticalDrive drive) throws IOException {
        return read(drive, DISC_INFORMATION, DISC_INFORMATION_LENGTH)
                .map(BdStructures::product)
                .orElse(Product.UNKNOWN);
    }

    /** The formats with the spare area, which only a formatted disc can have. */
    static FormatOverview formats(OpticalDrive drive) throws IOException {
        FormatCapacities capacities = drive.formatCapacities();
        boolean formatted = capacities.status() == FormatCapacities.Status.FORMATTED;
        return Formats.overview(capacities, formatted ? spare(drive) : Optional.empty());
    }

    private static Optional<Spare> spare(OpticalDrive drive) throws IOException {
        return read(drive, SPARE_AREA, SPARE_AREA_LENGTH).flatMap(BdStructures::spare);
    }

    private static Optional<DiscStructure> read(OpticalDrive drive, int format, int length) throws IOException {
        try {
            return Optional.of(drive.send(new ReadDiscStructure(BD, 0, 0, format, DiscStructure.HEADER + length)));
        } catch (SenseException | ImplausibleReplyException e) {
            return Optional.empty();
        }
    }

    /** The identification in the body of the first Disc Information unit. */
    static Product product(DiscStructure structure) {
        ByteBuffer data = structure.data();
        if (data.remaining() < MEDIA_TYPE + MEDIA_TYPE_LENGTH || data.get(0) != 'D' || data.get(1) != 'I') {
            return Product.UNKNOWN;
        }
        String manufacturer = text(data, MANUFACTURER, MANUFACTURER_LENGTH);
        String type = text(data, MEDIA_TYPE, MEDIA_TYPE_LENGTH);
        String id = type.isEmpty() ? manufacturer : manufacturer + "/" + type;
        return new Product(id, Manufacturers.of(manufacturer));
    }

    /** Behind 4 reserved bytes: free blocks, allocated blocks. */
    static Optional<Spare> spare(DiscStructure structure) {
        ByteBuffer data = structure.data();
        if (data.remaining() < SPARE_AREA_LENGTH) {
            return Optional.empty();
        }
        long free = Integer.toUnsignedLong(data.getInt(4));
        long allocated = Integer.toUnsignedLong(data.getInt(8));
        return Optional.of(new Spare(allocated - free, allocated));
    }

    private static String text(ByteBuffer data, int at, int length) {
        byte[] text = new byte[length];
        data.get(at, text);
        return new String(text, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    }
}
