package org.burnish.scsi;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words for sense keys and for the additional sense codes of MMC devices (SPC-4, annex F; MMC-6, annex F). */
final class SenseText {

    private static final String[] KEYS = {
        "No sense", "Recovered error", "Not ready", "Medium error", "Hardware error", "Illegal request",
        "Unit attention", "Data protect", "Blank check", "Vendor specific", "Copy aborted", "Aborted command",
        "Reserved", "Volume overflow", "Miscompare", "Completed"
    };

    private static final Map<Integer, String> ADDITIONAL = new HashMap<>();

    private SenseText() {}

    private static void put(int asc, int ascq, String text) {
        ADDITIONAL.put(asc << 8 | ascq, text);
    }

    static {
        put(0x00, 0x00, "No additional sense information");
        put(0x00, 0x16, "Operation in progress");
        put(0x02, 0x00, "No seek complete");
        put(0x03, 0x00, "Peripheral device write fault");
        put(0x04, 0x00, "Logical unit not ready, cause not reportable");
        put(0x04, 0x01, "Logical unit is in process of becoming ready");
        put(0x04, 0x02, "Logical unit not ready, initializing command required");
        put(0x04, 0x03, "Logical unit not ready, manual intervention required");
        put(0x04, 0x04, "Logical unit not ready, format in progress");
        put(0x04, 0x07, "Logical unit not ready, operation in progress");
        put(0x04, 0x08, "Logical unit not ready, long write in progress");
        put(0x05, 0x00, "Logical unit does not respond to selection");
        put(0x08, 0x00, "Logical unit communication failure");
        put(0x09, 0x00, "Track following error");
        put(0x0C, 0x00, "Write error");
        put(0x0C, 0x02, "Write error, auto reallocation failed");
        put(0x0C, 0x07, "Write error, recovery needed");
        put(0x0C, 0x08, "Write error, recovery failed");
        put(0x0C, 0x09, "Write error, loss of streaming");
        put(0x0C, 0x0A, "Write error, padding blocks added");
        put(0x11, 0x00, "Unrecovered read error");
        put(0x11, 0x05, "L-EC uncorrectable error");
        put(0x15, 0x00, "Random positioning error");
        put(0x1A, 0x00, "Parameter list length error");
        put(0x20, 0x00, "Invalid command operation code");
        put(0x21, 0x00, "Logical block address out of range");
        put(0x21, 0x02, "Invalid address for write");
        put(0x24, 0x00, "Invalid field in cdb");
        put(0x25, 0x00, "Logical unit not supported");
        put(0x26, 0x00, "Invalid field in parameter list");
        put(0x27, 0x00, "Write protected");
        put(0x28, 0x00, "Not ready to ready change, medium may have changed");
        put(0x29, 0x00, "Power on, reset, or bus device reset occurred");
        put(0x2A, 0x01, "Mode parameters changed");
        put(0x2C, 0x00, "Command sequence error");
        put(0x2E, 0x00, "Insufficient time for operation");
        put(0x30, 0x00, "Incompatible medium installed");
        put(0x30, 0x02, "Cannot read medium, incompatible format");
        put(0x30, 0x05, "Cannot write medium, incompatible format");
        put(0x30, 0x06, "Cannot format medium, incompatible medium");
        put(0x31, 0x00, "Medium format corrupted");
        put(0x31, 0x01, "Format command failed");
        put(0x39, 0x00, "Saving parameters not supported");
        put(0x3A, 0x00, "Medium not present");
        put(0x3A, 0x01, "Medium not present, tray closed");
        put(0x3A, 0x02, "Medium not present, tray open");
        put(0x44, 0x00, "Internal target failure");
        put(0x51, 0x00, "Erase failure");
        put(0x51, 0x01, "Erase failure, incomplete erase operation detected");
        put(0x53, 0x00, "Media load or eject failed");
        put(0x53, 0x02, "Medium removal prevented");
        put(0x57, 0x00, "Unable to recover table-of-contents");
        put(0x5A, 0x01, "Operator medium removal request");
        put(0x63, 0x00, "End of user area encountered on this track");
        put(0x64, 0x00, "Illegal mode for this track");
        put(0x72, 0x00, "Session fixation error");
        put(0x72, 0x03, "Session fixation error, incomplete track in session");
        put(0x72, 0x04, "Empty or partially written reserved track");
        put(0x73, 0x03, "Power calibration area error");
    }

    static String key(int key) {
        return KEYS[key & 0x0F];
    }

    static String additional(int asc, int ascq) {
        String text = ADDITIONAL.get(asc << 8 | ascq);
        return text != null
                ? text
                : String.format(Locale.ROOT, "Additional sense code %02Xh, qualifier %02Xh", asc, ascq);
    }
}
