package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.FaultInjector;
import org.burnish.scsi.Transport;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Lets things go wrong with a drive that is made in software. Not a command of xorriso. */
@Component(property = XorrisoCommand.COMMAND + "=emu_fault")
public final class EmuFault implements XorrisoCommand {

    private static final String FILE = "file:";

    private final Map<String, FaultInjector> injectors = new TreeMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void addInjector(FaultInjector injector, Map<String, Object> properties) {
        injectors.put(String.valueOf(properties.get(Transport.SCHEME)), injector);
    }

    public synchronized void removeInjector(FaultInjector injector) {
        injectors.values().removeIf(known -> known == injector);
    }

    @Override
    public Usage usage() {
        return Usage.of(
                "drive",
                "rule|file:path|off",
                "Let things go wrong with an emulated drive, from its next opening on. See docs/faults.md.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        DeviceAddress drive = DeviceAddress.parse(arguments.get(0));
        FaultInjector injector = injector(drive);
        String what = arguments.get(1);
        try {
            if (what.equals("off")) {
                injector.clear(drive);
            } else if (what.startsWith(FILE)) {
                injector.plan(drive, Path.of(what.substring(FILE.length())));
            } else {
                injector.plan(drive, what);
            }
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.failure("-emu_fault: " + wrong.getMessage());
        }
    }

    private synchronized FaultInjector injector(DeviceAddress drive) throws ProblemException {
        FaultInjector injector = injectors.get(drive.scheme());
        if (injector == null) {
            throw ProblemException.failure(
                    "-emu_fault: Not the address of an emulated drive : '" + drive + "'",
                    "Address schemes with faults are " + String.join(" ", injectors.keySet()));
        }
        return injector;
    }
}
