package org.burnish.transport.replay;

import java.util.HexFormat;
import org.burnish.scsi.Cdb.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A command and what the drive answered.
 *
 * @param line where it begins in the file, from 1
 * @param name the command's name
 * @param cdb the command descriptor block
 * @param direction where data went, as far as any went
 * @param length how many bytes
 * @param data the bytes; null where they were counted only
 * @param sense the sense data; null when there were none
 * @param failure why there was no answer; null when there was one
 */
record Exchange(
        int line,
        String name,
        byte[] cdb,
        Direction direction,
        int length,
        byte @Nullable [] data,
        byte @Nullable [] sense,
        @Nullable String failure) {

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    /** The command in words and bytes. */
    String command() {
        return name + "  " + SPACED.formatHex(cdb);
    }
}
