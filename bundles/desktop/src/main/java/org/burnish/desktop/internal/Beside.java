package org.burnish.desktop.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A thread for what is done beside jobs. It does not keep a program from ending. */
final class Beside {

    private Beside() {}

    static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
