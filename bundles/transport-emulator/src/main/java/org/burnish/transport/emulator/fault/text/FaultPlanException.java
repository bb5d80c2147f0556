package org.burnish.transport.emulator.fault.text;

/** A fault plan that cannot be understood: the message names file, line, what is wrong, and what is allowed. */
public final class FaultPlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    FaultPlanException(String message) {
        super(message);
    }
}
