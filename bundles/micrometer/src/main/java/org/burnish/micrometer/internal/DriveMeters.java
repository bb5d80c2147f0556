package org.burnish.micrometer.internal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.burnish.management.DriveState;
import org.burnish.management.DriveStates;

/** The meters of each drive; they come and go with the drives. */
final class DriveMeters {

    private static final double NANOS = 1e9;

    private final DriveStates states;
    private final MeterRegistry registry;
    private final Map<String, List<Meter>> meters = new HashMap<>();

    DriveMeters(DriveStates states, MeterRegistry registry) {
        this.states = states;
        this.registry = registry;
    }

    /** Makes meters for drives that came, and removes those of drives that went. */
    synchronized void refresh() {
        Set<String> there = states.drives().stream().map(DriveState::address).collect(Collectors.toSet());
        meters.entrySet().removeIf(each -> {
            boolean gone = !there.contains(each.getKey());
            if (gone) {
                each.getValue().forEach(registry::remove);
            }
            return gone;
        });
        there.forEach(drive -> meters.computeIfAbsent(drive, this::meters));
    }

    private List<Meter> meters(String drive) {
        return List.of(
                FunctionCounter.builder("burnish.drive.commands", states, now -> of(now, drive, DriveState::commands))
                        .description("Commands that were sent to the drive")
                        .tag("drive", drive)
                        .register(registry),
                FunctionCounter.builder("burnish.drive.failures", states, now -> of(now, drive, DriveState::failures))
                        .description("Commands that the drive did not do")
                        .tag("drive", drive)
                        .register(registry),
                Gauge.builder("burnish.drive.busy", states, now -> of(now, drive, DriveMeters::busy))
                        .description("How long the drive has not answered its command")
                        .baseUnit("seconds")
                        .tag("drive", drive)
                        .register(registry));
    }

    private static double busy(DriveState drive) {
        return drive.busy().map(busy -> busy.since().toNanos() / NANOS).orElse(0.0);
    }

    private static double of(DriveStates states, String address, ToDoubleFunction<DriveState> figure) {
        return states.drives().stream()
                .filter(drive -> drive.address().equals(address))
                .mapToDouble(figure)
                .findFirst()
                .orElse(0);
    }

    synchronized void close() {
        meters.values().forEach(each -> each.forEach(registry::remove));
        meters.clear();
    }
}
