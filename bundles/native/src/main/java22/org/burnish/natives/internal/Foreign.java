package org.burnish.natives.internal;

import java.lang.foreign.ValueLayout;
import java.util.Optional;

/** Calls through the JDK's foreign functions, for Java 22 and later. */
final class Foreign {

    private Foreign() {}

    /** Empty where a pointer has not 64 bits: what the calls take has other sizes there, and JNA knows them. */
    static Optional<Calls> calls() {
        return ValueLayout.ADDRESS.byteSize() == Long.BYTES ? Optional.of(new ForeignCalls()) : Optional.empty();
    }
}
