package org.burnish.station.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.burnish.station.StationListener.BurnProgress;

/** Figures as people read them. */
final class Amounts {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};
    private static final double STEP = 1000;
    private static final int SHORT = 100;
    private static final long BLOCK = 2048;
    private static final long MINUTE = 60;
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private Amounts() {}

    /** Bytes. */
    static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || amount >= SHORT ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }

    /** A time to the minute, where the station is. */
    static String time(Instant time) {
        return MINUTES.format(time);
    }

    /** How much of something, 0 to 100. */
    static long percent(long part, long whole) {
        return whole <= 0 ? 0 : Math.max(0, Math.min(SHORT, Math.round(part * (double) SHORT / whole)));
    }

    /** Seconds until a phase is done at its rate; -1 where that is unknown. */
    static long secondsLeft(BurnProgress burn) {
        return burn.rate() <= 0 || burn.total() <= 0
                ? -1
                : Math.max(0, (burn.total() - burn.done()) * BLOCK / (burn.rate() * (long) STEP));
    }

    /** Seconds as minutes and seconds. */
    static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
    }
}
