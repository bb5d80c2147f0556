package org.burnish.transport.emulator.fault;

import java.util.Objects;

/** One line of a fault plan: when something happens, and what. Two lines that say the same are two rules. */
public final class Rule {

    private final Trigger trigger;
    private final Effect effect;

    /** Makes a rule: what happens when. */
    public Rule(Trigger trigger, Effect effect) {
        this.trigger = Objects.requireNonNull(trigger);
        this.effect = Objects.requireNonNull(effect);
    }

    /** When. */
    public Trigger trigger() {
        return trigger;
    }

    /** What. */
    public Effect effect() {
        return effect;
    }
}
