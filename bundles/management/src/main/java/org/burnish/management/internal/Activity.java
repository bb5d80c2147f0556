package org.burnish.management.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.burnish.management.DriveState;
import org.burnish.management.DriveStates;
import org.burnish.recorder.FoundDrive;
import org.burnish.scsi.DeviceDecorator;
import org.burnish.scsi.ScsiDevice;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What all drives do: stands before each that is opened. */
@Component(service = {DeviceDecorator.class, DriveStates.class})
public final class Activity implements DeviceDecorator, DriveStates {

    /** Of drives that are closed and not found by looking, so many are remembered. */
    private static final int REMEMBERED = 64;

    private final Map<String, Meter> meters = new ConcurrentSkipListMap<>();
    private final Map<ServiceReference<FoundDrive>, String> found = new ConcurrentHashMap<>();

    /** A drive came; it is not asked for. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDrive(ServiceReference<FoundDrive> drive) {
        found.put(drive, text(drive, FoundDrive.ADDRESS));
    }

    void removeDrive(ServiceReference<FoundDrive> drive) {
        found.remove(drive);
    }

    private static String text(ServiceReference<?> reference, String property) {
        return reference.getProperty(property) instanceof String text ? text : "";
    }

    @Override
    public ScsiDevice decorate(ScsiDevice device) {
        forgetOld();
        return new MeteredDevice(device, meters.computeIfAbsent(device.address().toString(), Meter::new));
    }

    private void forgetOld() {
        List<String> closed = meters.entrySet().stream()
                .filter(each -> !each.getValue().isOpen() && !found.containsValue(each.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        closed.stream().limit(Math.max(0, closed.size() - REMEMBERED)).forEach(meters::remove);
    }

    @Override
    public List<DriveState> drives() {
        Map<String, String> models = new TreeMap<>();
        meters.keySet().forEach(address -> models.put(address, ""));
        found.forEach((drive, address) ->
                models.put(address, (text(drive, FoundDrive.VENDOR) + " " + text(drive, FoundDrive.PRODUCT)).strip()));
        return models.entrySet().stream()
                .map(each -> meters.getOrDefault(each.getKey(), new Meter(each.getKey()))
                        .state(each.getValue()))
                .toList();
    }
}
