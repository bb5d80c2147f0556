package org.burnish.xorriso.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that were typed.
 *
 * @param lines the last ones, in their order
 * @param shown how many are shown at most
 */
public record History(List<String> lines, int shown) {

    private static final int KEPT = 1000;

    public History {
        lines = List.copyOf(lines);
    }

    /** The same with one more line. */
    public History with(String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return new History(more.subList(Math.max(0, more.size() - KEPT), more.size()), shown);
    }

    /** The lines that are shown. */
    public List<String> last() {
        return lines.subList(Math.max(0, lines.size() - shown), lines.size());
    }
}
