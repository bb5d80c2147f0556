package org.burnish.transport.emulator.fault.effect;

import java.util.OptionalLong;
import org.burnish.scsi.Cdb;

/**
 * Where a CDB says how much the host can take (SPC-4, 4.3.5.6).
 *
 * @param at the first byte of the field
 * @param length its length in bytes; 0 where there is none
 */
public record AllocationLength(int at, int length) {

    private static final AllocationLength NONE = new AllocationLength(0, 0);

    /** The field of a command. */
    public static AllocationLength of(Cdb cdb) {
        AllocationLength field = switch (cdb.opcode()) {
            case 0x03, 0x1A -> new AllocationLength(4, 1);
            case 0x12 -> new AllocationLength(3, 2);
            case 0x23, 0x3C, 0x43, 0x46, 0x4A, 0x51, 0x52, 0x5A, 0x5C -> new AllocationLength(7, 2);
            case 0xA4, 0xAD, 0xBD -> new AllocationLength(8, 2);
            default -> NONE;
        };
        return field.at + field.length <= cdb.length() ? field : NONE;
    }

    /** Its value, when there is such a field. */
    public OptionalLong value(Cdb cdb) {
        return switch (length) {
            case 1 -> OptionalLong.of(cdb.u8(at));
            case 2 -> OptionalLong.of(cdb.u16(at));
            default -> OptionalLong.empty();
        };
    }
}
