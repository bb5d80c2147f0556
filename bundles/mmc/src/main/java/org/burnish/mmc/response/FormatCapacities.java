package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.mmc.wire.Fields;

/**
 * The Format Capacities (MMC-6, 6.23).
 *
 * @param listLength the announced length of the list in bytes, without its 4 bytes of header
 * @param blocks capacity in the current state; if unformatted, what formatting can reach
 * @param status what the capacity means
 * @param blockLength in bytes, usually 2048
 * @param formats the offered formats in the drive's order
 */
public record FormatCapacities(
        int listLength, long blocks, Status status, int blockLength, List<FormatDescriptor> formats) {

    /** Length of the answer's header in bytes. */
    public static final int HEADER = 4;

    private static final int DESCRIPTOR = 8;

    /** What an answer must have: the current capacity. */
    public static final ReplyShape SHAPE = ReplyShape.counted8(HEADER + DESCRIPTOR, 3);

    /** The Descriptor Type, in the order of its codes. */
    public enum Status {
        /** Reserved code. */
        RESERVED,
        UNFORMATTED,
        FORMATTED,
        /** No medium, or the capacity is unknown, as in the intermediate state of a DVD-RW. */
        UNKNOWN
    }

    public FormatCapacities {
        formats = List.copyOf(formats);
    }

    /** Decodes the bytes between position and limit. */
    public static FormatCapacities decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        int end = Math.min(fields.length(), HEADER + fields.u8(3));
        List<FormatDescriptor> formats = new ArrayList<>();
        for (int at = HEADER + DESCRIPTOR; at + DESCRIPTOR <= end; at += DESCRIPTOR) {
            formats.add(new FormatDescriptor(fields.u32(at), fields.bits(at + 4, 2, 6), fields.u24(at + 5)));
        }
        return new FormatCapacities(
                fields.u8(3), fields.u32(4), Status.values()[fields.bits(8, 0, 2)], fields.u24(9), formats);
    }

    /** What makes it impossible. */
    public Optional<String> objection() {
        return status == Status.RESERVED || listLength % DESCRIPTOR != 0
                ? Optional.of("reports a list of " + listLength + " bytes whose current capacity is of kind " + status)
                : Optional.empty();
    }

    /** The first format of this type that is offered. */
    public Optional<FormatDescriptor> first(int type) {
        return formats.stream().filter(format -> format.type() == type).findFirst();
    }
}
