package org.burnish.transport.emulator.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong with a drive.
 *
 * @param rules in the order in which they are written. Of two that meet the same command, the later one sees the command
 *     first and the reply last
 */
public record FaultPlan(List<Rule> rules) {

    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(List.of());

    public FaultPlan {
        rules = List.copyOf(rules);
    }

    /** This one and another behind it. */
    public FaultPlan and(FaultPlan other) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(other.rules);
        return new FaultPlan(all);
    }
}
