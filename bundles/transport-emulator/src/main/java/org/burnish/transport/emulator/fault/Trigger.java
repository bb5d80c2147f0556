package org.burnish.transport.emulator.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * To which commands a rule applies.
 *
 * @param opcodes the operation codes; none means all
 * @param place which blocks the command must touch
 * @param conditions what else must be true
 * @param nth which of the commands for which all that is true, from 1
 */
public record Trigger(Set<Integer> opcodes, Place place, List<Condition> conditions, Span nth) {

    /** Every time. */
    public static final Span ALWAYS = new Span(1, Long.MAX_VALUE);

    /** Every command. */
    public static final Trigger EVERY = new Trigger(Set.of(), Place.ANYWHERE, List.of(), ALWAYS);

    public Trigger {
        opcodes = Set.copyOf(opcodes);
        conditions = List.copyOf(conditions);
    }

    /** Whether a command meets it, the count left aside. */
    Optional<Hit> meets(Command command, Workings workings) {
        if (!opcodes.isEmpty() && !opcodes.contains(command.opcode())) {
            return Optional.empty();
        }
        return place.of(command, workings)
                .filter(blocks -> conditions.stream().allMatch(condition -> condition.holds(command, workings)))
                .map(blocks -> new Hit(command, blocks, addresses().isPresent()));
    }

    /** The addresses, when nothing else counts. */
    Optional<Span> addresses() {
        return place instanceof Place.Addresses at && conditions.isEmpty() && nth.equals(ALWAYS)
                ? Optional.of(at.addresses())
                : Optional.empty();
    }
}
