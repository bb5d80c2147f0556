package org.burnish.share.iscsi.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;

/**
 * One command on the drive. Reading and writing of blocks goes in pieces where the drive's own transport carries less at a
 * time than the initiator asked for.
 */
final class Transfer {

    /** What MMC-6 drives transfer for a block (6.19, 6.20). */
    private static final int BLOCK = 2048;

    private static final int READ_10 = 0x28;
    private static final int WRITE_10 = 0x2A;
    private static final int READ_12 = 0xA8;
    private static final int WRITE_12 = 0xAA;
    /** More than any buffer has; so a figure of nonsense can't overflow. */
    private static final int MAX_BLOCKS = (1 << 20) - 1;

    private final ScsiDevice device;
    private final Cdb command;
    private final Duration limit;
    private final ByteBuffer spare;

    /**
     * A new one.
     *
     * @param spare some blocks of room for what the drive has, but nobody asked for
     */
    Transfer(ScsiDevice device, Cdb command, Duration limit, ByteBuffer spare) {
        this.device = device;
        this.command = command;
        this.limit = limit;
        this.spare = spare;
    }

    /**
     * Performs it.
     *
     * @return how many bytes the drive has beyond those that were asked for
     */
    int run(ByteBuffer data) throws ScsiException {
        int all = blocks() * BLOCK;
        if (!reads() || data.remaining() >= all || all > Buffers.LARGEST) {
            divided(data);
            return 0;
        }
        return shortened(data);
    }

    /** What the command reads has to have room, though the initiator takes less of it. */
    private int shortened(ByteBuffer data) throws ScsiException {
        int blocks = blocks();
        int step = Math.max(1, Math.min(spare.capacity(), device.maxTransfer()) / BLOCK);
        int left = 0;
        for (int done = 0; done < blocks; done += step) {
            int count = Math.min(step, blocks - done);
            device.execute(piece(done, count, Cdb.Direction.IN), spare.clear().limit(count * BLOCK), limit);
            int moved = spare.flip().limit();
            int taken = Math.min(moved, data.remaining());
            data.put(spare.limit(taken));
            left += moved - taken;
        }
        return left;
    }

    private boolean reads() {
        return command.opcode() == READ_10 || command.opcode() == READ_12;
    }

    private void divided(ByteBuffer data) throws ScsiException {
        int blocks = blocks();
        if (blocks <= 1 || data.remaining() <= device.maxTransfer() || data.remaining() % blocks != 0) {
            device.execute(command, data, limit);
            return;
        }
        int size = data.remaining() / blocks;
        int step = Math.max(1, device.maxTransfer() / size);
        int end = data.limit();
        try {
            for (int done = 0; done < blocks; done += step) {
                int count = Math.min(step, blocks - done);
                data.limit(data.position() + count * size);
                device.execute(piece(done, count, command.direction()), data, limit);
            }
        } finally {
            data.limit(end);
        }
    }

    /** How many blocks the command carries, 0 for commands that carry none. */
    private int blocks() {
        return switch (command.opcode()) {
            case READ_10, WRITE_10 -> command.u16(7);
            case READ_12, WRITE_12 -> (int) Math.min(MAX_BLOCKS, command.u32(6));
            default -> 0;
        };
    }

    private Cdb piece(int done, int count, Cdb.Direction direction) {
        byte[] bytes = command.toByteArray();
        ByteBuffer fields = ByteBuffer.wrap(bytes).putInt(2, command.i32(2) + done);
        if (bytes.length == 10) {
            fields.putShort(7, (short) count);
        } else {
            fields.putInt(6, count);
        }
        return Cdb.of(command.name(), direction, bytes);
    }
}
