package org.burnish.embedded;

/** Closes a Burnish that is open when the program ends. */
final class EndOfProgram {

    private final Thread hook;

    EndOfProgram(Burnish burnish) {
        hook = new Thread(burnish::close, "burnish-end");
    }

    /** From now on. */
    void watch() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program ends already, and takes no more of them
        }
    }

    /** The Burnish is closed otherwise; the program does not hold on to it any more. */
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program ends
        }
    }
}
