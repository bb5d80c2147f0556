package org.burnish.transport.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.UnusableDriveException;
import org.burnish.transport.emulator.command.CommandTable;
import org.burnish.transport.emulator.drive.AttachedDrive;
import org.burnish.transport.emulator.drive.DriveClock;
import org.burnish.transport.emulator.drive.DriveIdentity;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.drive.EmulatorTiming;
import org.burnish.transport.emulator.fault.FaultPlan;
import org.burnish.transport.emulator.fault.FaultyDrive;
import org.burnish.transport.emulator.fault.text.FaultPlanException;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.family.MediumFamilies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Emulated recorders: {@code emu:PATH} is a drive with the medium file PATH in it. Whether its tray is open is
 * remembered until the process ends. The transport finds those that {@link EmulatorSettings} name.
 */
@Component(property = Transport.SCHEME + "=" + EmulatorTransport.EMU)
public final class EmulatorTransport implements Transport {

    static final String EMU = "emu";

    private final EmulatorSettings settings;
    private final EmulatedFaults faults;
    private final EmulatorTiming timing;
    private final DriveClock clock;
    private final Set<Path> openTrays = ConcurrentHashMap.newKeySet();

    /** Without a framework: faults stand in files only. */
    public EmulatorTransport() {
        this(new EmulatorSettings(), new EmulatedFaults());
    }

    /** With the timing of the system property {@link EmulatorTiming#PROPERTY}. */
    @Activate
    public EmulatorTransport(@Reference EmulatorSettings settings, @Reference EmulatedFaults faults) {
        this(
                settings,
                faults,
                EmulatorTiming.parse(System.getProperty(EmulatorTiming.PROPERTY, "off")),
                DriveClock.SYSTEM);
    }

    EmulatorTransport(EmulatorTiming timing, DriveClock clock) {
        this(new EmulatorSettings(), new EmulatedFaults(), timing, clock);
    }

    EmulatorTransport(EmulatorSettings settings, EmulatedFaults faults, EmulatorTiming timing, DriveClock clock) {
        this.settings = settings;
        this.faults = faults;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public List<DeviceAddress> discover() {
        return settings.media().stream()
                .map(path -> new DeviceAddress(EMU, path.toString()))
                .toList();
    }

    @Override
    public ScsiDevice open(DeviceAddress address) throws ScsiException {
        Path path = Path.of(address.path());
        check(address, path);
        try {
            Path tray = path.toRealPath();
            return new EmulatedDevice(address, switchOn(tray), closing -> release(tray, closing));
        } catch (IOException | FaultPlanException failure) {
            throw new TransportException(
                    "Cannot open the emulated drive '" + address + "': " + failure.getMessage(), failure);
        }
    }

    private AttachedDrive switchOn(Path tray) throws IOException {
        FaultPlan plan = faults.of(tray);
        FaultyDrive.PowerSwitch power = () -> new EmulatedDrive(
                identity(tray), () -> load(tray), openTrays.contains(tray), CommandTable.all(), timing, clock);
        return plan.rules().isEmpty() ? power.on() : new FaultyDrive(plan, power, clock);
    }

    private static void check(DeviceAddress address, Path path) throws TransportException {
        if (address.path().isEmpty() || Files.isDirectory(path)) {
            throw new UnusableDriveException(
                    address,
                    Fact.of(
                                    "medium.no-file",
                                    "it names no file. The address of an emulated drive is emu: and the path of a medium"
                                            + " file")
                            .remedy(DriveRemedies.makeMedium()),
                    null);
        }
        if (!Files.exists(path)) {
            throw new UnusableDriveException(
                    address,
                    Fact.of("medium.absent", "there is no medium file '{path}'")
                            .with("path", path.toString())
                            .remedy(DriveRemedies.makeMedium(path.toString())),
                    null);
        }
        if (!Files.isReadable(path)) {
            throw new TransportException("The medium file '" + path + "' cannot be read: permission denied");
        }
        if (!MediumFile.isMediumFile(path)) {
            throw new TransportException("The file '" + path + "' is no medium file of the emulator; it was not"
                    + " touched. To write to it as a plain image use 'stdio:" + path + "'");
        }
    }

    private static Optional<LoadedMedium> load(Path path) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        MediumFile file = MediumFile.open(path);
        try {
            return Optional.of(MediumFamilies.load(file));
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private void release(Path tray, AttachedDrive drive) {
        if (drive.isTrayOpen()) {
            openTrays.add(tray);
        } else {
            openTrays.remove(tray);
        }
        try {
            drive.switchOff();
        } catch (IOException late) {
            // closing never fails: what the medium could not store is as if the power had failed
            System.getLogger(EmulatorTransport.class.getName())
                    .log(System.Logger.Level.WARNING, "Medium file '" + tray + "' was not closed well", late);
        }
    }

    private static DriveIdentity identity(Path tray) {
        String serial = String.format(Locale.ROOT, "EMU%08X", tray.hashCode());
        return new DriveIdentity("BURNISH", "BD-RW EMULATED", "0.1", serial, MediumFamilies.profiles());
    }
}
