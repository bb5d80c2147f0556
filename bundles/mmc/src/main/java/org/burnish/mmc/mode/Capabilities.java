package org.burnish.mmc.mode;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.burnish.mmc.wire.Fields;

/**
 * Mode page 2Ah, MM Capabilities and Mechanical Status (MMC-3, 5.5.10; MMC-6, annex E). Read-only. A page of 18 bytes
 * is legal; what lies behind its end is unknown. Speeds are kB/s.
 *
 * @param readFlags byte 2: from bit 0 on CD-R, CD-RW, Method 2, DVD-ROM, DVD-R, DVD-RAM can be read
 * @param writeFlags byte 3: from bit 0 on CD-R, CD-RW, test write, -, DVD-R, DVD-RAM can be written
 * @param bufferUnderrunFree BUF: protection against an empty buffer
 * @param loadingMechanism 0 caddy, 1 tray, 2 pop-up, 4 and 5 changer
 * @param ejectable the drive can eject by command
 * @param locked the medium can't be removed now
 * @param maxReadSpeed the fastest reading, 0 where it is not reported
 * @param bufferSize in kB of 1024 bytes
 * @param currentReadSpeed the selected one
 * @param maxWriteSpeed the fastest writing, unknown in short pages
 * @param currentWriteSpeed the selected one, unknown in short pages
 * @param writeSpeeds of the write speed performance descriptors
 */
public record Capabilities(
        int readFlags,
        int writeFlags,
        boolean bufferUnderrunFree,
        int loadingMechanism,
        boolean ejectable,
        boolean locked,
        int maxReadSpeed,
        int bufferSize,
        int currentReadSpeed,
        OptionalInt maxWriteSpeed,
        OptionalInt currentWriteSpeed,
        List<Integer> writeSpeeds) {

    /** The page code. */
    public static final int CODE = 0x2A;

    private static final int DESCRIPTORS = 32;
    private static final int DESCRIPTOR = 4;

    public Capabilities {
        writeSpeeds = List.copyOf(writeSpeeds);
    }

    /** Reads the page. */
    public static Capabilities of(ModePage page) {
        Fields fields = page.fields();
        return new Capabilities(
                fields.u8(2),
                fields.u8(3),
                fields.bit(4, 7),
                fields.bits(6, 5, 3),
                fields.bit(6, 3),
                fields.bit(6, 1),
                fields.u16(8),
                fields.u16(12),
                fields.u16(14),
                known(fields, 18),
                // MMC-3 moved the current write speed from bytes 20-21 to 28-29
                fields.length() >= 30 ? known(fields, 28) : known(fields, 20),
                writeSpeeds(fields));
    }

    private static OptionalInt known(Fields fields, int index) {
        return fields.length() >= index + 2 ? OptionalInt.of(fields.u16(index)) : OptionalInt.empty();
    }

    private static List<Integer> writeSpeeds(Fields fields) {
        List<Integer> speeds = new ArrayList<>();
        int count = fields.u16(30);
        for (int i = 0; i < count && DESCRIPTORS + (i + 1) * DESCRIPTOR <= fields.length(); i++) {
            speeds.add(fields.u16(DESCRIPTORS + i * DESCRIPTOR + 2));
        }
        return speeds;
    }

    /** Whether writing to CD can be simulated. */
    public boolean testWrite() {
        return (writeFlags & 4) != 0;
    }
}
