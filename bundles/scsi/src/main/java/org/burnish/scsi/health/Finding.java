package org.burnish.scsi.health;

import java.util.List;

/**
 * A hindrance and how it is mended.
 *
 * @param what the drive, and what is wrong with it, in a sentence without a full stop
 * @param mends what the user can do, one line each: commands as they are typed, or options to be added to one; the best first
 */
public record Finding(String what, List<String> mends) {

    public Finding {
        mends = List.copyOf(mends);
    }

    /** The same with the mends one by one. */
    public static Finding of(String what, String... mends) {
        return new Finding(what, List.of(mends));
    }
}
