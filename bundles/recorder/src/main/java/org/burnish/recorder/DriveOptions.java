package org.burnish.recorder;

import org.burnish.scsi.ScsiTraceListener;

/**
 * How a drive is opened.
 *
 * @param load whether the tray is loaded first
 * @param trace is told of every command, or null
 */
public record DriveOptions(boolean load, ScsiTraceListener trace) {

    /** With loading and without a trace. */
    public static final DriveOptions DEFAULT = new DriveOptions(true, null);
}
