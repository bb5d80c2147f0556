package org.burnish.iso.internal;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first reason why an image can't be completed, and what is done then. Safe for use by several threads. */
final class Troubles {

    private @Nullable IOException first;
    private @Nullable Runnable reaction;

    synchronized void add(IOException trouble) {
        if (first == null) {
            first = trouble;
            react();
        }
    }

    /** What is done when there is one, or now if there is already. */
    synchronized void then(Runnable action) {
        reaction = action;
        if (first != null) {
            react();
        }
    }

    private void react() {
        if (reaction != null) {
            reaction.run();
        }
    }

    synchronized Optional<IOException> first() {
        return Optional.ofNullable(first);
    }
}
