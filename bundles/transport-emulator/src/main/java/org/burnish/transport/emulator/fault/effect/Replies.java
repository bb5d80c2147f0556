package org.burnish.transport.emulator.fault.effect;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.fault.Command;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.sense.CheckCondition;

/** What a drive returns to a command, looked at in full before it goes on to the host. */
final class Replies {

    static final int REQUEST_SENSE = 0x03;

    private static final int MAX_LENGTH = 0xFFFF;

    private Replies() {}

    /** The whole reply, whatever the host's allocation length is. */
    static byte[] whole(Command command, Execution rest) throws CheckCondition, IOException {
        ByteBuffer all =
                ByteBuffer.allocateDirect(Math.max(MAX_LENGTH, command.data().remaining()));
        rest.perform(command.with(unlimited(command.cdb()), all));
        byte[] reply = new byte[all.flip().remaining()];
        all.get(reply);
        return reply;
    }

    private static Cdb unlimited(Cdb cdb) {
        AllocationLength field = AllocationLength.of(cdb);
        if (field.length() == 0) {
            return cdb;
        }
        byte[] bytes = cdb.toByteArray();
        for (int i = 0; i < field.length(); i++) {
            bytes[field.at() + i] = (byte) 0xFF;
        }
        return Cdb.of(cdb.name(), cdb.direction(), bytes);
    }

    /** Sends a reply as far as the host wants it. */
    static void send(byte[] reply, Command command) {
        long wanted = AllocationLength.of(command.cdb()).value(command.cdb()).orElse(reply.length);
        int count =
                (int) Math.min(Math.min(reply.length, wanted), command.data().remaining());
        command.data().put(reply, 0, count);
    }
}
