package org.burnish.management.internal;

/** A drive. No attribute asks it: they have what is known. */
public interface DriveMXBean {

    String getAddress();

    /** Vendor and product, or empty. */
    String getModel();

    boolean isOpen();

    /** What the drive last reported its medium as, or empty. */
    String getMedium();

    /** How many were sent to it. */
    long getCommands();

    /** How many of them were not done. */
    long getFailures();

    /** The command that it has not answered yet, or empty. */
    String getBusyWith();

    /** For how many seconds it has not answered; 0 when idle. */
    long getBusySeconds();
}
