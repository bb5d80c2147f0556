package org.burnish.transport.emulator.fault;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.burnish.transport.emulator.fault.effect.BadBlock;
import org.burnish.transport.emulator.medium.BadBlocks;

/** The places of a plan that are always bad, for media that replace such places. */
final class BadPlaces implements BadBlocks {

    private static final int READ_TEN = 0x28;
    private static final int WRITE_TEN = 0x2A;

    private final List<Span> unrecordable;
    private final List<Span> unreadable;

    BadPlaces(List<Rule> rules) {
        this.unrecordable = of(rules, WRITE_TEN);
        this.unreadable = of(rules, READ_TEN);
    }

    private static List<Span> of(List<Rule> rules, int opcode) {
        return rules.stream()
                .filter(rule -> rule.effect() instanceof BadBlock)
                .map(Rule::trigger)
                .filter(trigger -> concerns(trigger.opcodes(), opcode))
                .flatMap(trigger -> trigger.addresses().stream())
                .toList();
    }

    private static boolean concerns(Set<Integer> opcodes, int opcode) {
        return opcodes.isEmpty() || opcodes.contains(opcode);
    }

    @Override
    public OptionalLong unrecordable(long lba, long blocks) {
        return first(unrecordable, lba, blocks);
    }

    @Override
    public OptionalLong unreadable(long lba, long blocks) {
        return first(unreadable, lba, blocks);
    }

    private static OptionalLong first(List<Span> bad, long lba, long blocks) {
        return bad.stream()
                .map(Span.of(lba, blocks)::and)
                .filter(span -> !span.isEmpty())
                .mapToLong(Span::first)
                .min();
    }
}
