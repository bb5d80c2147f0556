package org.burnish.itests.choreography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A command of a recording.
 *
 * @param cdb the command's bytes
 * @param data the bytes that travelled, as far as they are shown
 */
record Exchange(byte[] cdb, byte[] data) {

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    /** The commands of the last use of a drive that a recording holds, in the form that docs/faults.md describes. */
    static List<Exchange> lastUse(Path recording) throws IOException {
        List<Exchange> found = new ArrayList<>();
        for (String block : Files.readString(recording).split("\n\n")) {
            List<String> lines = block.lines().toList();
            if (block.startsWith("=== ") && block.contains(" opened ")) {
                found.clear();
            } else if (lines.size() > 1 && !block.startsWith("=== ")) {
                found.add(new Exchange(SPACED.parseHex(lines.get(1).strip()), shown(lines)));
            }
        }
        return found;
    }

    private static byte[] shown(List<String> lines) {
        boolean complete = lines.size() > 3
                && lines.get(2).contains(" drive: ")
                && lines.get(3).matches("[0-9a-f]{2}( [0-9a-f]{2})*");
        return complete ? SPACED.parseHex(lines.get(3)) : new byte[0];
    }

    int code() {
        return cdb[0] & 0xFF;
    }

    int at(int index) {
        return cdb[index] & 0xFF;
    }

    int datum(int index) {
        return data[index] & 0xFF;
    }

    /** Four bytes of the CDB as a signed number. */
    int number(int index) {
        return number(cdb, index);
    }

    static int number(byte[] bytes, int index) {
        return (bytes[index] & 0xFF) << 24
                | (bytes[index + 1] & 0xFF) << 16
                | (bytes[index + 2] & 0xFF) << 8
                | bytes[index + 3] & 0xFF;
    }
}
