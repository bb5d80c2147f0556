package org.burnish.transport.emulator.command;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** GET CONFIGURATION, 46h (MMC-6, 6.5). */
final class GetConfiguration implements DriveCommand {

    private static final int ONLY_CURRENT = 1;
    private static final int ONLY_ONE = 2;

    @Override
    public int opcode() {
        return 0x46;
    }

    @Override
    public boolean passesUnitAttention() {
        return true;
    }

    @Override
    public boolean passesBusy() {
        return true;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        int selection = cdb.u8(1) & 3;
        if (selection == 3) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        int from = cdb.u16(2);
        List<Feature> wanted = new ArrayList<>(DriveFeatures.of(drive));
        wanted.removeIf(feature -> selection == ONLY_ONE ? feature.code() != from : feature.code() < from);
        if (selection == ONLY_CURRENT) {
            wanted.removeIf(feature -> !feature.isCurrent());
        }
        ByteArrayOutputStream descriptors = new ByteArrayOutputStream();
        wanted.forEach(feature -> descriptors.writeBytes(feature.encode()));
        int profile = drive.loaded().map(LoadedMedium::profile).orElse(0);
        new Reply(8 + descriptors.size())
                .u32(0, 4 + descriptors.size())
                .u16(6, profile)
                .put(8, descriptors.toByteArray())
                .sendTo(data, cdb.u16(7));
    }
}
