package org.burnish.transport.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.FaultInjector;
import org.burnish.scsi.Transport;
import org.burnish.transport.emulator.fault.FaultPlan;
import org.burnish.transport.emulator.fault.text.FaultPlans;
import org.osgi.service.component.annotations.Component;

/**
 * What goes wrong with which emulated drive. That stands in the file which the system property {@link #PROPERTY} or the
 * environment variable BURNISH_EMU_FAULTS names, for all drives; in a file beside the medium, of the same name with
 * {@link #SUFFIX}; and in what others plan through this service. All of them hold together.
 */
@Component(
        service = {FaultInjector.class, EmulatedFaults.class},
        property = Transport.SCHEME + "=" + EmulatorTransport.EMU)
public final class EmulatedFaults implements FaultInjector {

    static final String PROPERTY = "burnish.emu.faults";
    static final String SUFFIX = ".faults";

    private final Map<Path, FaultPlan> planned = new ConcurrentHashMap<>();

    @Override
    public void plan(DeviceAddress drive, String rule) {
        plan(drive, FaultPlans.of("of drive '" + drive + "'", List.of(rule)));
    }

    @Override
    public void plan(DeviceAddress drive, Path file) throws IOException {
        plan(drive, FaultPlans.of(file));
    }

    private void plan(DeviceAddress drive, FaultPlan plan) {
        planned.merge(key(Path.of(drive.path())), plan, FaultPlan::and);
    }

    @Override
    public void clear(DeviceAddress drive) {
        planned.remove(key(Path.of(drive.path())));
    }

    private static Path key(Path medium) {
        try {
            return medium.toRealPath();
        } catch (IOException absent) {
            return medium.toAbsolutePath().normalize();
        }
    }

    /**
     * All faults of the drive with this medium.
     *
     * @throws org.burnish.transport.emulator.fault.text.FaultPlanException when one can't be understood
     */
    FaultPlan of(Path medium) throws IOException {
        String all = System.getProperty(PROPERTY, System.getenv("BURNISH_EMU_FAULTS"));
        FaultPlan plan = all == null ? FaultPlan.NONE : FaultPlans.of(Path.of(all));
        Path beside = medium.resolveSibling(medium.getFileName() + SUFFIX);
        if (Files.exists(beside)) {
            plan = plan.and(FaultPlans.of(beside));
        }
        return plan.and(planned.getOrDefault(key(medium), FaultPlan.NONE));
    }
}
