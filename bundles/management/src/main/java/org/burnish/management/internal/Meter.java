package org.burnish.management.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.burnish.management.DriveState;
import org.burnish.management.DriveState.Busy;
import org.burnish.mmc.feature.ProfileName;
import org.jspecify.annotations.Nullable;

/** What one drive does and did. */
final class Meter {

    /** A command that is under way; the times are those of {@link System#nanoTime}. */
    private record Running(String command, long since) {}

    private final String address;
    private final LongAdder commands = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile @Nullable Running running;
    private volatile int profile;
    private volatile int open;

    Meter(String address) {
        this.address = address;
    }

    synchronized void opened() {
        open++;
    }

    synchronized void closed() {
        open--;
        running = null;
    }

    boolean isOpen() {
        return open > 0;
    }

    void begins(String command) {
        commands.increment();
        running = new Running(command, System.nanoTime());
    }

    void ends(boolean well) {
        running = null;
        if (!well) {
            failures.increment();
        }
    }

    /** What the drive reports its medium as; 0 is none (MMC-6, 5.2). */
    void reports(int currentProfile) {
        profile = currentProfile;
    }

    DriveState state(String model) {
        return new DriveState(
                address,
                model,
                isOpen(),
                Optional.of(profile).filter(known -> known != 0).map(ProfileName::of),
                commands.sum(),
                failures.sum(),
                Optional.ofNullable(running)
                        .map(now -> new Busy(now.command, Duration.ofNanos(System.nanoTime() - now.since))));
    }
}
