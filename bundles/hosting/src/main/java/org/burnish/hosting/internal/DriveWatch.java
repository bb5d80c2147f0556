package org.burnish.hosting.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.settings.Settings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Registers each drive that is found by looking as a service, and takes the service away when the drive is not found any more.
 * Looking opens no drive: it reads the directories in which the system, and the configuration, list them.
 */
@Component(
        immediate = true,
        service = {},
        configurationPid = DriveWatch.PID)
@Designate(ocd = DriveWatch.Description.class)
public final class DriveWatch {

    static final String PID = "org.burnish.hosting";
    private static final int DEFAULT_LOOK_MS = 1000;
    private static final int MIN_LOOK_MS = 50;
    private static final int MAX_LOOK_MS = 3_600_000;
    private static final System.Logger LOG = System.getLogger(DriveWatch.class.getName());

    @ObjectClassDefinition(
            name = "Burnish: drives as services",
            description = "How drives that come and go are noticed.")
    @interface Description {
        @AttributeDefinition(
                name = "Look",
                description = "How often is looked for drives, in milliseconds.",
                type = AttributeType.INTEGER,
                min = "50",
                max = "3600000")
        int look_ms() default DEFAULT_LOOK_MS;
    }

    private final BundleContext context;
    private final Drives drives;
    private final Map<DeviceAddress, DriveService> present = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Clock.named("burnish-drive-watch");
    private ScheduledFuture<?> looking;

    /** Made by the component runtime. */
    @Activate
    public DriveWatch(@Reference Drives drives, BundleContext context, Map<String, Object> values) {
        this.drives = drives;
        this.context = context;
        configure(values);
    }

    /** As configured later. */
    @Modified
    synchronized void configure(Map<String, Object> values) {
        Settings settings = new Settings("org.burnish.hosting", PID, values);
        int millis = settings.number("look.ms", MIN_LOOK_MS, MAX_LOOK_MS, DEFAULT_LOOK_MS);
        settings.complaints().forEach(complaint -> LOG.log(System.Logger.Level.WARNING, complaint));
        if (looking != null) {
            looking.cancel(false);
        }
        looking = clock.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Set<DeviceAddress> found = new HashSet<>(drives.addresses());
            present.keySet().stream()
                    .filter(address -> !found.contains(address))
                    .toList()
                    .forEach(this::vanished);
            found.stream().filter(address -> !present.containsKey(address)).forEach(this::appeared);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "Looking for drives failed; it is tried again", e);
        }
    }

    private void appeared(DeviceAddress address) {
        DriveService drive = DriveService.register(context, address, drives.describe(address));
        present.put(address, drive);
        LOG.log(System.Logger.Level.DEBUG, "Drive " + drive + " is there");
    }

    private void vanished(DeviceAddress address) {
        DriveService drive = present.remove(address);
        if (drive != null) {
            drive.unregister();
            LOG.log(System.Logger.Level.DEBUG, "Drive " + drive + " is gone");
        }
    }

    /** The services go with the component. */
    @Deactivate
    void close() {
        clock.shutdownNow();
        try {
            clock.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        present.keySet().forEach(this::vanished);
    }
}
