package org.burnish.natives.internal;

import java.util.Optional;

/** The system's C library, loaded when a function is called first. */
final class Libc {

    /** Loaded at first use. */
    private static final class Loaded {
        private static final Calls CALLS = choose();

        private Loaded() {}

        /** A reference to the constructor would have JNA loaded where it is not used, and need not be there. */
        private static Calls choose() {
            Optional<Calls> foreign = Foreign.calls();
            return foreign.isPresent() ? foreign.get() : new JnaCalls();
        }
    }

    private Libc() {}

    /**
     * Its functions.
     *
     * @throws UnsupportedOperationException with a sentence that says why, where none can be called
     */
    static Calls calls() {
        try {
            return Loaded.CALLS;
        } catch (LinkageError | IllegalCallerException e) {
            throw new UnsupportedOperationException(reason(e), e);
        }
    }

    /** Whatever is touched first may not load; only the first time the cause is there. */
    private static String reason(Throwable e) {
        Throwable cause = e instanceof ExceptionInInitializerError && e.getCause() != null ? e.getCause() : e;
        String words = String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return cause instanceof IllegalCallerException
                ? "native calls are not permitted (java --enable-native-access): " + words
                : "the native library for system calls (JNA) can't be loaded: " + words;
    }
}
