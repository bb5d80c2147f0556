package org.burnish.itests.peer;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** What a test needs of the machine, beside programs, for which {@link Peer} is. */
public final class Needed {

    private Needed() {}

    /** Leaves the test out where something is missing, and says so on stderr; under CI that is a failure. */
    public static void here(boolean there, String what) {
        if (there) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            fail("under CI it is a failure that this is missing: " + what);
        }
        System.err.println("LEFT OUT: a test needs " + what);
        abort("this is missing: " + what);
    }
}
