package org.burnish.scsi;

/** What a caller should do after a command did not end well. */
public enum Advice {
    /** The command had its effect; go on. */
    GO_ON,
    /** The drive is busy with earlier work; poll until it is ready, then repeat. */
    WAIT,
    /** The command was not performed for a passing reason; repeat it. */
    RETRY,
    /** Repeating will not help. */
    GIVE_UP
}
