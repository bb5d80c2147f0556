package org.burnish.recorder;

import org.burnish.scsi.ScsiTraceListener;
import org.jspecify.annotations.Nullable;

/**
 * How a drive is opened.
 *
 * @param load whether the tray is loaded first
 * @param trace receives every command, or null
 * @param search how images are found
 */
public record DriveOptions(boolean load, @Nullable ScsiTraceListener trace, SessionSearch search) {

    /** With images as drive and medium report. */
    public DriveOptions(boolean load, @Nullable ScsiTraceListener trace) {
        this(load, trace, SessionSearch.REPORTED);
    }

    /** With loading and without a trace. */
    public static final DriveOptions DEFAULT = new DriveOptions(true, null);
}
