package org.burnish.image.iso9660.write;

import java.time.Instant;
import java.util.stream.LongStream;
import org.burnish.image.Attributes;
import org.burnish.image.iso9660.record.RecordingDate;
import org.burnish.image.iso9660.record.VolumeDate;
import org.jspecify.annotations.Nullable;

/** What is to be said of times that a record can't hold: it ends in 2155, and Rock Ridge in 9999. */
final class DateNotice {

    private DateNotice() {}

    /** A sentence, or null where each time can be recorded in each place. */
    static @Nullable String of(Attributes attributes) {
        long[] times = {attributes.modified(), attributes.accessed(), attributes.changed()};
        for (long time : times) {
            if (!RecordingDate.holds(time)) {
                boolean exact = LongStream.of(times).allMatch(VolumeDate::holds);
                return "its time " + Instant.ofEpochSecond(time) + " is stored "
                        + (exact ? "in the long form of Rock Ridge" : "as the nearest one from the years 1 to 9999")
                        + "; systems that do not read that form show another one between 1900 and 2155";
            }
        }
        return null;
    }
}
