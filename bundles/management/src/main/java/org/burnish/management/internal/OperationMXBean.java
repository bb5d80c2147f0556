package org.burnish.management.internal;

/** An operation that runs. */
public interface OperationMXBean {

    long getId();

    String getKind();

    /** The addresses of its drives, without secrets. */
    String[] getDrives();

    String getState();

    /** When it began, in ISO 8601. */
    String getBegan();

    String getPhase();

    /** How much of the phase is done: blocks, or bytes while it verifies. */
    long getDone();

    /** How much there is, 0 where that is not known. */
    long getTotal();

    /** What its user should know. */
    String[] getMessages();

    /** Ends it at its next safe point; returns at once. */
    void cancel();
}
