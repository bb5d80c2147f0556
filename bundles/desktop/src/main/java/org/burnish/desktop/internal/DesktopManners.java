package org.burnish.desktop.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.burnish.desktop.bus.BusAddresses;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationWatcher;
import org.burnish.operations.Order;
import org.burnish.scsi.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Keeps the machine awake and media unmounted while a job runs, and shows its end. All of this is done on one thread beside the
 * jobs, which wait for none of it.
 */
@Component(configurationPid = DesktopManners.PID)
@Designate(ocd = DesktopManners.Description.class)
public final class DesktopManners implements OperationWatcher {

    /** What users see in lists of those that keep the machine awake. */
    static final String APPLICATION = "Burnish";

    static final String PID = "org.burnish.desktop";

    private static final int DEFAULT_HOLD_MS = 1000;
    private static final int DEFAULT_SHOW_MS = 10_000;
    private static final int DEFAULT_LIMIT_MS = 5000;
    private static final int MIN_LIMIT_MS = 100;
    private static final int MAX_MS = 3_600_000;

    /** How long an end may be delayed by what is still to be shown. */
    private static final long END_MS = 3000;

    private static final System.Logger LOG = System.getLogger(DesktopManners.class.getName());

    @ObjectClassDefinition(
            name = "Burnish: manners on a desktop",
            description = "What is asked of the desktop for a job.")
    @interface Description {
        @AttributeDefinition(
                name = "Hold after",
                description = "How long a job runs before suspending and mounting are inhibited, in milliseconds.",
                type = AttributeType.INTEGER,
                min = "0",
                max = "3600000")
        int hold_after_ms() default DEFAULT_HOLD_MS;

        @AttributeDefinition(
                name = "Show after",
                description =
                        "The shortest job whose end is shown, in milliseconds. A job that failed is always shown.",
                type = AttributeType.INTEGER,
                min = "0",
                max = "3600000")
        int show_after_ms() default DEFAULT_SHOW_MS;

        @AttributeDefinition(
                name = "Limit",
                description = "How long a call of the desktop may take, in milliseconds.",
                type = AttributeType.INTEGER,
                min = "100",
                max = "3600000")
        int limit_ms() default DEFAULT_LIMIT_MS;
    }

    private final BusAddresses buses;
    private final int holdAfter;
    private final int showAfter;
    private final Duration limit;
    private final Map<Long, Courtesy> held = new ConcurrentHashMap<>();
    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final Map<Long, ScheduledFuture<?>> waiting = new ConcurrentHashMap<>();
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;
    private final Thread atExit = new Thread(this::finish, "burnish-desktop-exit");
    private final ScheduledExecutorService beside = Beside.named("burnish-desktop");

    /** Made by the component runtime when the first order is given. */
    @Activate
    public DesktopManners(Map<String, Object> values) {
        this(values, new BusAddresses(System.getenv()));
    }

    DesktopManners(Map<String, Object> values, BusAddresses buses) {
        this.buses = buses;
        Settings settings = new Settings(PID, PID, values);
        holdAfter = settings.number("hold.after.ms", 0, MAX_MS, DEFAULT_HOLD_MS);
        showAfter = settings.number("show.after.ms", 0, MAX_MS, DEFAULT_SHOW_MS);
        limit = Duration.ofMillis(settings.number("limit.ms", MIN_LIMIT_MS, MAX_MS, DEFAULT_LIMIT_MS));
        settings.complaints().forEach(complaint -> LOG.log(System.Logger.Level.WARNING, complaint));
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // this program ends already
        }
    }

    @Override
    public void started(Operation operation) {
        Order order = operation.order();
        if (order.kind().equals(Order.PLAN) || !hasDesktop()) {
            return;
        }
        running.add(operation.id());
        try {
            waiting.put(
                    operation.id(),
                    beside.schedule(() -> hold(operation.id(), Job.of(order)), holdAfter, TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            // the component goes away at this moment
        }
    }

    private boolean hasDesktop() {
        return buses.system().isPresent() || buses.session().isPresent();
    }

    private void hold(long id, Job job) {
        waiting.remove(id);
        if (!running.contains(id)) {
            return;
        }
        Courtesy courtesy = new Courtesy(job, buses, limit, this::complain);
        held.put(id, courtesy);
        courtesy.stayAwake();
        courtesy.leaveMediaAlone();
    }

    @Override
    public void ended(OperationRecord record) {
        if (!running.remove(record.id())) {
            return;
        }
        ScheduledFuture<?> holding = waiting.remove(record.id());
        if (holding != null) {
            holding.cancel(false);
        }
        try {
            beside.execute(() -> release(record));
        } catch (RejectedExecutionException e) {
            // the component goes away, and what is held with it
        }
    }

    private void release(OperationRecord record) {
        Courtesy courtesy = held.remove(record.id());
        Job job = Job.of(record.order());
        if (courtesy == null) {
            courtesy = new Courtesy(job, buses, limit, this::complain);
        }
        try (Courtesy closing = courtesy) {
            boolean failed = record.state() == OperationRecord.State.FAILED;
            if (failed || EndNotice.duration(record).toMillis() >= showAfter) {
                closing.show(EndNotice.of(job, record));
            }
        }
    }

    /** Each once: the user can do something about it once. */
    private void complain(String sentence) {
        if (!ending && said.add(sentence)) {
            LOG.log(System.Logger.Level.WARNING, sentence + ". Jobs are not affected");
        }
    }

    /** Shows what is still to be shown, and lets go of all. */
    private void finish() {
        waiting.values().forEach(holding -> holding.cancel(false));
        beside.shutdown();
        try {
            if (!beside.awaitTermination(END_MS, TimeUnit.MILLISECONDS)) {
                // what is given up now is no fault of the desktop
                ending = true;
                beside.shutdownNow();
                beside.awaitTermination(END_MS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        held.values().forEach(Courtesy::close);
        held.clear();
    }

    /** What is held for jobs that still run is released. */
    @Deactivate
    void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // this program ends already
        }
        finish();
    }
}
