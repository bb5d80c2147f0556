package org.burnish.management.internal;

import java.util.List;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.FaultInjector;
import org.burnish.scsi.MediumKind;

/** The drives in software of one scheme. */
final class EmulatorBean implements EmulatorMXBean {

    private final String scheme;
    private final FaultInjector faults;
    private final Drives drives;

    EmulatorBean(String scheme, FaultInjector faults, Drives drives) {
        this.scheme = scheme;
        this.faults = faults;
        this.drives = drives;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public String[] getDrives() {
        return drives.addresses().stream()
                .filter(address -> address.scheme().equals(scheme))
                .map(DeviceAddress::toString)
                .toArray(String[]::new);
    }

    @Override
    public String[] getMediumKinds() {
        List<MediumKind> kinds = drives.mediumKinds();
        return kinds.stream().map(MediumKind::name).toArray(String[]::new);
    }

    @Override
    public void planFault(String drive, String rule) {
        faults.plan(emulated(drive), rule);
    }

    @Override
    public void clearFaults(String drive) {
        faults.clear(emulated(drive));
    }

    private DeviceAddress emulated(String drive) {
        DeviceAddress address = DeviceAddress.parse(drive, scheme);
        if (!address.scheme().equals(scheme)) {
            throw new IllegalArgumentException("'" + drive + "' is no drive in software: its address begins with '"
                    + address.scheme() + ":', not with '" + scheme + ":'");
        }
        return address;
    }
}
