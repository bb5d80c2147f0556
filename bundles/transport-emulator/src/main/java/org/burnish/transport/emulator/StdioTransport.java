package org.burnish.transport.emulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.transport.emulator.command.CommandTable;
import org.burnish.transport.emulator.drive.AttachedDrive;
import org.burnish.transport.emulator.drive.DriveClock;
import org.burnish.transport.emulator.drive.DriveIdentity;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.drive.EmulatorTiming;
import org.burnish.transport.emulator.stdio.PlainFile;
import org.burnish.transport.emulator.stdio.PlainFileMedium;
import org.osgi.service.component.annotations.Component;

/** Plain files as overwritable media: {@code stdio:PATH}. */
@Component(property = Transport.SCHEME + "=" + DeviceAddress.FILE_SCHEME)
public final class StdioTransport implements Transport {

    /** The names by which xorriso knows such a drive. */
    private static final DriveIdentity IDENTITY = new DriveIdentity("YOYODYNE", "WARP DRIVE", "FX01", "0", List.of());

    @Override
    public List<DeviceAddress> discover() {
        return List.of();
    }

    @Override
    public ScsiDevice open(DeviceAddress address) throws ScsiException {
        PlainFile file = PlainFile.at(Path.of(address.path()));
        try {
            EmulatedDrive drive = new EmulatedDrive(
                    IDENTITY,
                    () -> Optional.of(new PlainFileMedium(file)),
                    false,
                    CommandTable.all(),
                    EmulatorTiming.OFF,
                    DriveClock.SYSTEM);
            return new EmulatedDevice(address, drive, closing -> release(closing, address));
        } catch (IOException failure) {
            throw new TransportException("Cannot open '" + address + "': " + failure.getMessage(), failure);
        }
    }

    private static void release(AttachedDrive drive, DeviceAddress address) {
        try {
            drive.switchOff();
        } catch (IOException late) {
            System.getLogger(StdioTransport.class.getName())
                    .log(System.Logger.Level.WARNING, "File '" + address + "' was not closed well", late);
        }
    }
}
