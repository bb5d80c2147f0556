package org.burnish.xorriso.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The lines of {@code -list_speeds}. */
public final class SpeedReport {

    private SpeedReport() {}

    /**
     * The speeds from the fastest to the slowest, and which are the lowest and the highest.
     *
     * @param kind {@code Read} or {@code Write}
     * @param speeds kB/s, in any order and more than once
     */
    public static List<String> of(String kind, Collection<Long> speeds, SpeedUnit unit) {
        List<Long> sorted = speeds.stream()
                .filter(speed -> speed > 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<String> lines = new ArrayList<>();
        if (!sorted.isEmpty()) {
            sorted.forEach(speed -> lines.add(line(kind, "", speed, unit)));
            lines.add(line(kind, " L", sorted.get(sorted.size() - 1), unit));
            lines.add(line(kind, " H", sorted.get(0), unit));
        }
        return lines;
    }

    private static String line(String kind, String which, long speed, SpeedUnit unit) {
        return String.format(Locale.ROOT, "%-13s: %6dk ,%s", kind + " speed" + which, speed, unit.format(speed));
    }
}
