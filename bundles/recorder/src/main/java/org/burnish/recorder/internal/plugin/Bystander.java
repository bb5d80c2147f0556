package org.burnish.recorder.internal.plugin;

/**
 * Somebody who watches what others do; one that fails can't harm that.
 *
 * @param what it watches, such as {@code recordings}
 * @param work what goes on when it fails, as a sentence begins
 */
public record Bystander(String what, String work) {

    /** Calls a method of one. */
    public void call(Object watcher, Runnable method) {
        try {
            method.run();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            System.getLogger(Bystander.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "'" + watcher.getClass().getName() + "', which watches " + what + ", failed. " + work
                                    + " goes on.",
                            e);
        }
    }
}
