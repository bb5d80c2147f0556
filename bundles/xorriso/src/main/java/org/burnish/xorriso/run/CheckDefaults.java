package org.burnish.xorriso.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Options of checks of media.
 *
 * @param options such as {@code time_limit=60}, of which the last of a name counts
 */
public record CheckDefaults(List<String> options) {

    public CheckDefaults {
        options = List.copyOf(options);
    }

    /** These and others behind them. */
    public List<String> and(List<String> others) {
        List<String> all = new ArrayList<>(options);
        all.addAll(others);
        return all;
    }
}
