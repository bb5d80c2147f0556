package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The boot catalogue of El Torito 1.0, chapter 2: a validation entry, the initial entry, and sections for other kinds of
 * machines, such as those with UEFI.
 *
 * @param valid whether the validation entry is one
 * @param entries the initial entry and those of the sections
 * @param complete whether nothing but zeros follows where a further section could begin
 */
public record BootCatalog(boolean valid, List<BootEntry> entries, boolean complete) {

    private static final int KEY = 0x1E;
    private static final int KEY_VALUE = 0xAA55;
    private static final int SECTION = 0x90;
    private static final int LAST_SECTION = 0x91;
    private static final int EXTENSION = 0x44;

    public BootCatalog {
        entries = List.copyOf(entries);
    }

    /** The catalogue in the block at the buffer's position; of one that is longer, what is there. */
    public static BootCatalog decode(ByteBuffer block) {
        ByteBuffer catalogue = block.slice();
        List<BootEntry> entries = new ArrayList<>();
        entries.add(BootEntry.decode(catalogue, BootEntry.LENGTH));
        boolean complete = addSections(catalogue, entries);
        return new BootCatalog(isValid(catalogue), entries, complete);
    }

    private static boolean isValid(ByteBuffer catalogue) {
        int sum = 0;
        for (int at = 0; at < BootEntry.LENGTH; at += 2) {
            sum += Numbers.both16(catalogue, at);
        }
        return catalogue.get(0) == 1 && Numbers.both16(catalogue, KEY) == KEY_VALUE && (sum & 0xFFFF) == 0;
    }

    /** Whether they end with a last one, with zeros, or with the block. */
    private static boolean addSections(ByteBuffer catalogue, List<BootEntry> entries) {
        int at = 2 * BootEntry.LENGTH;
        while (at < catalogue.limit()) {
            int header = catalogue.get(at) & 0xFF;
            if (header != SECTION && header != LAST_SECTION) {
                return header == 0;
            }
            int count = Numbers.both16(catalogue, at + 2);
            at += BootEntry.LENGTH;
            for (int index = 0; index < count; index++) {
                at = skipExtensions(catalogue, at);
                if (at >= catalogue.limit()) {
                    return true;
                }
                entries.add(BootEntry.decode(catalogue, at));
                at += BootEntry.LENGTH;
            }
            at = skipExtensions(catalogue, at);
            if (header == LAST_SECTION) {
                return true;
            }
        }
        return true;
    }

    private static int skipExtensions(ByteBuffer catalogue, int from) {
        int at = from;
        while (at < catalogue.limit() && (catalogue.get(at) & 0xFF) == EXTENSION) {
            at += BootEntry.LENGTH;
        }
        return at;
    }
}
