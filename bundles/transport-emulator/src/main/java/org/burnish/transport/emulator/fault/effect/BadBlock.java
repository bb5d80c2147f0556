package org.burnish.transport.emulator.fault.effect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.scsi.Cdb.Direction;
import org.burnish.transport.emulator.fault.Command;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Workings;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * A block cannot be read, or cannot be written. What lies before it is read; or written, as far as whole error
 * correction blocks go. The sense data name the block. A medium with defect management is asked first: it knows of places
 * that are always bad, and replaces them while it has spare ones.
 */
public final class BadBlock implements Effect {

    private static final int DEFECT_MANAGEMENT = 0x24;

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
        Command command = hit.command();
        if (hit.blocks().isEmpty() || (hit.always() && managesDefects(workings))) {
            rest.perform(command);
            return;
        }
        long bad = hit.blocks().first();
        long before = bad - command.blocks().first();
        long done = command.isWrite() ? before - before % eccBlock(workings) : before;
        if (done > 0) {
            part(command, done, rest);
        }
        throw (command.isWrite() ? Sense.WRITE_ERROR : Sense.UNRECOVERED_READ_ERROR).at(bad);
    }

    private static void part(Command command, long count, Execution rest) throws CheckCondition, IOException {
        ByteBuffer data = command.data();
        boolean out = command.cdb().direction() == Direction.OUT;
        long bytes = data.remaining() / command.blocks().count() * count;
        // a drive sends no more than it has; what it gets of a write, it gets before it tries
        ByteBuffer some = out ? data.duplicate().limit((int) (data.position() + bytes)) : data;
        rest.perform(command.first(count).with(command.first(count).cdb(), some));
    }

    private static boolean managesDefects(Workings workings) {
        return workings.medium().map(LoadedMedium::features).orElse(List.of()).stream()
                .anyMatch(feature -> feature.code() == DEFECT_MANAGEMENT && feature.isCurrent());
    }

    private static long eccBlock(Workings workings) {
        List<TrackReport> tracks = workings.medium().map(LoadedMedium::tracks).orElse(List.of());
        return tracks.isEmpty() ? 1 : Math.max(1, tracks.get(tracks.size() - 1).packet());
    }
}
