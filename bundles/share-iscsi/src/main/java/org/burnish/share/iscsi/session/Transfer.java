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

    private static final int READ_10 = 0x28;
    private static final int WRITE_10 = 0x2A;
    private static final int READ_12 = 0xA8;
    private static final int WRITE_12 = 0xAA;

    private final ScsiDevice device;
    private final Cdb command;
    private final Duration limit;

    Transfer(ScsiDevice device, Cdb command, Duration limit) {
        this.device = device;
        this.command = command;
        this.limit = limit;
    }

    void run(ByteBuffer data) throws ScsiException {
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
                device.execute(piece(done, count), data, limit);
            }
        } finally {
            data.limit(end);
        }
    }

    /** How many blocks the command carries, 0 for commands that carry none. */
    private int blocks() {
        return switch (command.opcode()) {
            case READ_10, WRITE_10 -> command.u16(7);
            case READ_12, WRITE_12 -> command.i32(6);
            default -> 0;
        };
    }

    private Cdb piece(int done, int count) {
        byte[] bytes = command.toByteArray();
        ByteBuffer fields = ByteBuffer.wrap(bytes).putInt(2, command.i32(2) + done);
        if (bytes.length == 10) {
            fields.putShort(7, (short) count);
        } else {
            fields.putInt(6, count);
        }
        return Cdb.of(command.name(), command.direction(), bytes);
    }
}
