package org.burnish.management.internal;

/** The rings between readers and drives. */
public interface FifoMXBean {

    /** How many recordings run. */
    int getRecordings();

    /** How full the emptiest ring is; -1 when nothing is recorded. */
    int getPercent();

    /** How full the emptiest buffer of a drive is, -1 when none reports. */
    int getDriveBufferPercent();
}
