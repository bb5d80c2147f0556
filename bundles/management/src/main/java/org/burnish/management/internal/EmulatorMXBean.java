package org.burnish.management.internal;

/** Drives in software. */
public interface EmulatorMXBean {

    /** The scheme of their addresses. */
    String getScheme();

    /** The addresses of those that are found by looking. */
    String[] getDrives();

    /** The kinds of media that can be made. */
    String[] getMediumKinds();

    /**
     * Plans a fault for a drive; it holds from the next opening on.
     *
     * @param rule a line of a fault plan, such as {@code write lba 3200 : bad}
     */
    void planFault(String drive, String rule);

    /** Forgets the faults that were planned for a drive. */
    void clearFaults(String drive);
}
