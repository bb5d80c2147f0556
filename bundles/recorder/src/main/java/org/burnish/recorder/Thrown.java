package org.burnish.recorder;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was thrown on another thread. */
public final class Thrown {

    private Thrown() {}

    /** Throws it on this thread as what it is; nothing where nothing was thrown. */
    public static void rethrow(@Nullable Throwable thrown) throws IOException, InterruptedException {
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown instanceof InterruptedException e) {
            throw e;
        }
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }
}
