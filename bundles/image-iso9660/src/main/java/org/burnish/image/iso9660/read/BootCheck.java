package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.BlockCache;
import org.burnish.image.iso9660.record.BootCatalog;
import org.burnish.image.iso9660.record.BootEntry;
import org.burnish.image.iso9660.record.BootRecordDescriptor;

/** Follows a boot record of El Torito 1.0 to its catalogue and the images of all of its entries, as a firmware does. */
final class BootCheck {

    private static final String STRUCTURE = "boot catalogue";

    private final BlockCache blocks;
    private final Findings findings;

    BootCheck(BlockCache blocks, Findings findings) {
        this.blocks = blocks;
        this.findings = findings;
    }

    /** Boot records of other systems are left alone. */
    void check(ByteBuffer record, long lba) {
        BootRecordDescriptor.decode(record).ifPresent(found -> check(found, lba));
    }

    private void check(BootRecordDescriptor record, long lba) {
        try {
            check(record.catalog(), BootCatalog.decode(blocks.block(record.catalog())));
        } catch (IOException unreadable) {
            findings.fault(lba, "boot record", "its catalogue can't be read: " + unreadable.getMessage());
        }
    }

    private void check(long lba, BootCatalog catalogue) {
        if (!catalogue.valid()) {
            findings.fault(lba, STRUCTURE, "its validation entry is not valid");
        }
        for (int index = 0; index < catalogue.entries().size(); index++) {
            check(
                    lba,
                    index == 0 ? "the initial entry" : "entry " + (index + 1),
                    catalogue.entries().get(index));
        }
        if (!catalogue.complete()) {
            findings.fault(lba, STRUCTURE, "something that is no section follows its entries");
        }
    }

    private void check(long lba, String name, BootEntry entry) {
        if (!entry.isValid()) {
            findings.fault(lba, STRUCTURE, name + " is neither bootable nor not bootable");
        }
        if (entry.loadedEnd() > blocks.blocks()) {
            findings.fault(
                    lba,
                    STRUCTURE,
                    name + "'s image, blocks " + entry.image() + " to " + (entry.loadedEnd() - 1)
                            + ", goes beyond the end at LBA " + blocks.blocks());
        }
    }
}
