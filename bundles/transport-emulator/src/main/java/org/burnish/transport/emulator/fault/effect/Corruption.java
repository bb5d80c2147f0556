package org.burnish.transport.emulator.fault.effect;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.transport.emulator.fault.Command;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Span;
import org.burnish.transport.emulator.fault.Workings;
import org.burnish.transport.emulator.sense.CheckCondition;

/** Blocks are stored, or returned, with a few wrong bytes in their middle; the drive reports success. */
public final class Corruption implements Effect {

    private static final int WRONG_BYTES = 8;
    private static final int PATTERN = 0x55;

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
        Command command = hit.command();
        if (hit.blocks().isEmpty()) {
            rest.perform(command);
        } else if (command.isWrite()) {
            ByteBuffer copy = ByteBuffer.allocateDirect(command.data().remaining());
            copy.put(command.data().duplicate()).flip();
            spoil(copy, copy.remaining(), command.blocks(), hit.blocks());
            rest.perform(command.with(command.cdb(), copy));
        } else {
            ByteBuffer reply = command.data().slice();
            int begin = command.data().position();
            rest.perform(command);
            spoil(reply, command.data().position() - begin, command.blocks(), hit.blocks());
        }
    }

    private static void spoil(ByteBuffer data, int bytes, Span all, Span wrong) {
        int size = (int) (bytes / all.count());
        for (long lba = wrong.first(); size > 0 && lba <= wrong.last(); lba++) {
            int middle = (int) ((lba - all.first()) * size + size / 2);
            for (int i = middle; i < middle + WRONG_BYTES; i++) {
                data.put(i, (byte) (data.get(i) ^ PATTERN));
            }
        }
    }
}
