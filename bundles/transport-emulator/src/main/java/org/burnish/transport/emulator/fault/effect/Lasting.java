package org.burnish.transport.emulator.fault.effect;

import java.time.Duration;
import org.burnish.transport.emulator.drive.DriveClock;
import org.jspecify.annotations.Nullable;

/**
 * How long a condition of the drive lasts: for so many commands that meet it, or for a time.
 *
 * @param commands the number of commands
 * @param time the time; null where commands are counted
 */
public record Lasting(long commands, @Nullable Duration time) {

    /** For one command. */
    public static final Lasting ONCE = new Lasting(1, null);

    /** For ever. */
    public static final Lasting EVER = new Lasting(Long.MAX_VALUE, null);

    /** Begins to count. */
    Countdown begin(DriveClock clock) {
        return new Countdown(this, clock);
    }

    /** What is left of it. */
    static final class Countdown {

        private final DriveClock clock;
        private final @Nullable Duration time;
        private final long begin;
        private long commands;

        private Countdown(Lasting lasting, DriveClock clock) {
            this.clock = clock;
            this.time = lasting.time;
            this.commands = lasting.commands;
            this.begin = clock.nanos();
        }

        /** Whether it lasts for one more command, which is counted. */
        boolean lasts() {
            return time == null ? commands-- > 0 : clock.nanos() - begin < time.toNanos();
        }
    }
}
