package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.CurrentCapacity;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.LoadedMedium;

/** READ FORMAT CAPACITIES, 23h (MMC-6, 6.23). */
final class ReadFormatCapacities implements DriveCommand {

    private static final int DESCRIPTOR = 8;
    private static final int BLOCK_LENGTH = 2048;
    private static final CurrentCapacity NO_MEDIUM = CurrentCapacity.unknown(0);

    @Override
    public int opcode() {
        return 0x23;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) {
        CurrentCapacity capacity = drive.loaded().map(LoadedMedium::capacity).orElse(NO_MEDIUM);
        List<FormatOffer> offers = drive.loaded().map(LoadedMedium::formats).orElse(List.of());
        int length = DESCRIPTOR * (1 + offers.size());
        Reply reply = new Reply(4 + length)
                .u8(3, length)
                .u32(4, capacity.blocks())
                .u32(8, (long) capacity.type() << 24 | BLOCK_LENGTH);
        int at = 4 + DESCRIPTOR;
        for (FormatOffer offer : offers) {
            reply.u32(at, offer.blocks()).u32(at + 4, (long) offer.type() << 26 | offer.parameter());
            at += DESCRIPTOR;
        }
        reply.sendTo(data, cdb.u16(7));
    }
}
