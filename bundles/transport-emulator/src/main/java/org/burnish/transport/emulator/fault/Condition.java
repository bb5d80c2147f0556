package org.burnish.transport.emulator.fault;

/** What must be true of a command, or of the drive that gets it, for a rule to apply. */
@FunctionalInterface
public interface Condition {

    /** Whether it is true. */
    boolean holds(Command command, Workings workings);
}
