package org.burnish.natives.internal;

import java.util.Optional;

/**
 * Calls through the JDK's foreign functions. This one stands for Java before 22, which has none: the jar has another of the same
 * name for 22 and later ({@code META-INF/versions/22}).
 */
final class Foreign {

    private Foreign() {}

    /** Empty where this machine has no foreign functions. */
    static Optional<Calls> calls() {
        return Optional.empty();
    }
}
