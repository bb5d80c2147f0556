package org.burnish.jfr.internal;

/**
 * Whether the flight recorder is in use. The classes of events are loaded only then: they cost some milliseconds, and a runtime
 * without the module {@code jdk.jfr} does not have what they are made of.
 */
final class Flight {

    private static final boolean THERE = isThere();

    private Flight() {}

    private static boolean isThere() {
        try {
            Class.forName("jdk.jfr.FlightRecorder");
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    static boolean isOn() {
        return THERE && Recorder.isOn();
    }

    /** Apart, so that nothing here needs the module. */
    private static final class Recorder {

        private Recorder() {}

        static boolean isOn() {
            return jdk.jfr.FlightRecorder.isInitialized();
        }
    }
}
