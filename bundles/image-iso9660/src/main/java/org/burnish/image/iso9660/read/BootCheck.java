package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.iso9660.record.Numbers;

/** Follows a boot record of El Torito 1.0 to its catalogue and the image of its initial entry, as a firmware does. */
final class BootCheck {

    private static final String EL_TORITO = "EL TORITO SPECIFICATION";
    private static final int SYSTEM_ID = 7;
    private static final int CATALOGUE = 0x47;
    private static final int ENTRY = 32;
    private static final int KEY = 0x1E;
    private static final int KEY_VALUE = 0xAA55;
    private static final int LOAD_ADDRESS = ENTRY + 8;
    private static final String STRUCTURE = "boot catalogue";

    private final BlockCache blocks;
    private final Findings findings;

    BootCheck(BlockCache blocks, Findings findings) {
        this.blocks = blocks;
        this.findings = findings;
    }

    /** Boot records of other systems are left alone. */
    void check(ByteBuffer record, long lba) {
        if (!Numbers.text(record, SYSTEM_ID, EL_TORITO.length()).equals(EL_TORITO)) {
            return;
        }
        long catalogue = Numbers.little32(record, CATALOGUE);
        try {
            check(catalogue, blocks.block(catalogue));
        } catch (IOException unreadable) {
            findings.fault(lba, "boot record", "its catalogue can't be read: " + unreadable.getMessage());
        }
    }

    private void check(long lba, ByteBuffer catalogue) {
        int sum = 0;
        for (int at = 0; at < ENTRY; at += 2) {
            sum += Numbers.both16(catalogue, at);
        }
        if (catalogue.get(0) != 1 || Numbers.both16(catalogue, KEY) != KEY_VALUE || (sum & 0xFFFF) != 0) {
            findings.fault(lba, STRUCTURE, "its validation entry is not valid");
        }
        int indicator = catalogue.get(ENTRY) & 0xFF;
        if (indicator != 0 && indicator != 0x88) {
            findings.fault(lba, STRUCTURE, "the initial entry is neither bootable nor not bootable");
        }
        long image = Numbers.little32(catalogue, LOAD_ADDRESS);
        if (image >= blocks.blocks()) {
            findings.fault(
                    lba,
                    STRUCTURE,
                    "the initial entry's image at LBA " + image + " is beyond the end at LBA " + blocks.blocks());
        }
    }
}
