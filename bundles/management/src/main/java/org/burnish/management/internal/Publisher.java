package org.burnish.management.internal;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.burnish.management.DriveState;
import org.burnish.management.DriveStates;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationWatcher;
import org.burnish.recorder.Drives;
import org.burnish.scsi.FaultInjector;
import org.burnish.scsi.Transport;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Keeps MBeans for what there is. They are registered on a thread of their own: the first asking for a server takes its time, and
 * one may hang.
 */
@Component(immediate = true, service = OperationWatcher.class)
public final class Publisher implements OperationWatcher {

    private static final long LOOK_MILLIS = 1000;
    private static final System.Logger LOG = System.getLogger(Publisher.class.getName());

    private final DriveStates states;
    private final Drives drives;
    private final Fifo fifo;
    private final Beans beans;
    private final Map<Long, Operation> operations = new ConcurrentHashMap<>();
    private final Map<String, FaultInjector> emulators = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "burnish-mbeans");
        made.setDaemon(true);
        return made;
    });

    /** Made by the component runtime. */
    @Activate
    public Publisher(
            @Reference DriveStates states, @Reference Drives drives, @Reference Fifo fifo, BundleContext context) {
        this(states, drives, fifo, new Beans(ManagementFactory::getPlatformMBeanServer, framework(context)));
    }

    Publisher(DriveStates states, Drives drives, Fifo fifo, Beans beans) {
        this.states = states;
        this.drives = drives;
        this.fifo = fifo;
        this.beans = beans;
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static String framework(BundleContext context) {
        return String.valueOf(context.getProperty(Constants.FRAMEWORK_UUID));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEmulator(FaultInjector faults, Map<String, Object> properties) {
        emulators.put(String.valueOf(properties.get(Transport.SCHEME)), faults);
    }

    void removeEmulator(FaultInjector faults) {
        emulators.values().remove(faults);
    }

    @Override
    public void started(Operation operation) {
        operations.put(operation.id(), operation);
        lookSoon();
    }

    @Override
    public void ended(OperationRecord record) {
        operations.remove(record.id());
        lookSoon();
    }

    private void lookSoon() {
        try {
            thread.execute(this::look);
        } catch (RejectedExecutionException e) {
            // the component goes away at this moment
        }
    }

    private void look() {
        try {
            beans.become(wanted());
        } catch (RuntimeException | LinkageError e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The MBeans of Burnish were not brought up to date; it is tried again",
                    e);
        }
    }

    private Map<ObjectName, Object> wanted() {
        Map<ObjectName, Object> wanted = new HashMap<>();
        wanted.put(Names.of("Fifo"), fifo);
        states.drives()
                .forEach(drive -> wanted.put(
                        Names.of("Drive", "name", drive.address()),
                        new DriveBean(drive.address(), () -> state(drive.address()))));
        operations.forEach(
                (id, operation) -> wanted.put(Names.of("Operation", "id", id), new OperationBean(operation)));
        emulators.forEach((scheme, faults) ->
                wanted.put(Names.of("Emulator", "scheme", scheme), new EmulatorBean(scheme, faults, drives)));
        return wanted;
    }

    private Optional<DriveState> state(String address) {
        return states.drives().stream()
                .filter(drive -> drive.address().equals(address))
                .findFirst();
    }

    /** The MBeans go with the component. */
    @Deactivate
    void close() {
        thread.execute(() -> beans.become(Map.of()));
        thread.shutdown();
        try {
            thread.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
