package org.burnish.operations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.burnish.media.RefusedException;
import org.burnish.operations.Inputs;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drives;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Carries out the orders of one bundle, with drives that are leased to that bundle. */
@Component(service = Operations.class, scope = ServiceScope.BUNDLE)
public final class OperationsService implements Operations {

    /** Long enough to close what was begun on a slow drive. */
    private static final long END_TIMEOUT_MILLIS = 120_000;

    private final Engine engine;
    private final Registry registry;
    private final Supplier<Drives> drives;
    private final Runnable release;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    private OperationsService(Engine engine, Registry registry, Supplier<Drives> drives, Runnable release) {
        this.engine = engine;
        this.registry = registry;
        this.drives = drives;
        this.release = release;
    }

    private OperationsService(Engine engine, Registry registry, OwnDrives drives) {
        this(engine, registry, drives, drives::close);
    }

    /** Made once for each bundle that asks. */
    @Activate
    public OperationsService(
            @Reference Engine engine,
            @Reference Registry registry,
            @Reference(service = Drives.class) ServiceReference<Drives> drives,
            ComponentContext context) {
        this(engine, registry, new OwnDrives(context.getUsingBundle(), drives));
    }

    /** Made without a framework. */
    public OperationsService(Engine engine, Registry registry, Drives drives) {
        this(engine, registry, () -> drives, () -> {});
    }

    @Override
    public List<String> kinds() {
        return List.copyOf(engine.useCases().keySet());
    }

    @Override
    public Operation start(Order order, Inputs inputs) throws RefusedException {
        UseCase useCase = understood(order, inputs);
        Task task = new Task(order, inputs, drives, new Report(inputs.listener()));
        Running operation = new Running(registry.nextId(), useCase, task, this::ended);
        task.report().watch(phase -> registry.phase(operation, phase));
        running.add(operation);
        registry.started(operation);
        operation.start();
        return operation;
    }

    private void ended(Running operation) {
        running.remove(operation);
        registry.ended(operation);
    }

    private UseCase understood(Order order, Inputs inputs) throws RefusedException {
        Fact what = Fact.of("cannot.carry-out", "Cannot carry the order '{kind}' out")
                .with("kind", order.kind());
        UseCase useCase = engine.useCases().get(order.kind());
        if (useCase == null) {
            throw new RefusedException(
                    what,
                    List.of(Fact.of("order.kind-unknown", "there is no such kind of order; the kinds are {kinds}")
                            .with("kinds", String.join(" ", kinds()))));
        }
        List<Fact> faults = new ArrayList<>(useCase.optionFaults(order));
        if (faults.isEmpty()) {
            faults.addAll(useCase.faults(order));
        }
        if (useCase.needsDrive(inputs)
                && order.drives().isEmpty()
                && inputs.drives().isEmpty()) {
            faults.add(Fact.of("order.no-drive", "it names no drive"));
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(what, faults);
        }
        return useCase;
    }

    @Override
    public List<OperationRecord> records() {
        return registry.all().stream().map(Running::record).toList();
    }

    @Override
    public Optional<Operation> find(long id) {
        return registry.find(id).map(Operation.class::cast);
    }

    /** The bundle that gave the orders stops: its operations end at their next safe points. */
    @Deactivate
    void close() {
        running.forEach(Operation::cancel);
        long deadline = System.nanoTime() + END_TIMEOUT_MILLIS * 1_000_000;
        try {
            for (Running each : running) {
                each.await((deadline - System.nanoTime()) / 1_000_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release.run();
        }
    }
}
