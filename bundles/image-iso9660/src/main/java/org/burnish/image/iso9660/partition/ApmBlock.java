package org.burnish.image.iso9660.partition;

import java.util.Arrays;

/** How long the blocks are in which an Apple partition map counts, as users choose it. */
public enum ApmBlock {
    /** 2048 bytes. */
    AUTO("auto"),
    /** 512 bytes, which all readers take; 2048 where a GUID partition table is beside the map. */
    SMALLEST("smallest"),
    SHORT("512"),
    LONG("2048");

    static final int SECTOR = 512;
    static final int BLOCK = 2048;

    private final String text;

    ApmBlock(String text) {
        this.text = text;
    }

    /** The word of an option. */
    String text() {
        return text;
    }

    /** That of a word. */
    static ApmBlock parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such block size"));
    }

    /**
     * The bytes of a block.
     *
     * @param gpt whether there is a GUID partition table, whose header is where a second block of 512 bytes would be
     */
    int bytes(boolean gpt) {
        return this == SHORT || this == SMALLEST && !gpt ? SECTOR : BLOCK;
    }
}
