package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.iso9660.record.RecordingDate;
import org.burnish.image.iso9660.record.VolumeDate;

/**
 * {@code TF}, RRIP 1.12 clause 4.1.6: up to seven time stamps in the order of their flag bits, in the short form of
 * clause 9.1.5 or the long one of clause 8.4.26.1 of ECMA-119. The short one is written where it can hold the stamps.
 * Stamps are seconds since 1970-01-01T00:00Z.
 */
public final class TimeStamps implements SuspEntry {

    public static final int CREATION = 0;
    public static final int MODIFY = 1;
    public static final int ACCESS = 2;
    public static final int ATTRIBUTES = 3;
    public static final int BACKUP = 4;
    public static final int EXPIRATION = 5;
    public static final int EFFECTIVE = 6;

    /** The length of an entry with the three stamps of POSIX in the short form. */
    public static final int POSIX_LENGTH = 26;

    static final String SIGNATURE = "TF";

    private static final int FIXED = 5;
    private static final int KINDS = 7;
    private static final int LONG_FORM = 0x80;
    private static final int POSIX = 1 << MODIFY | 1 << ACCESS | 1 << ATTRIBUTES;

    /** A place for each kind; those whose bit is not set have no stamp. */
    private final long[] stamps;

    private final int flags;

    private TimeStamps(long[] stamps, int flags) {
        this.stamps = stamps;
        this.flags = flags;
    }

    /** The stamps that stat gives. */
    public static TimeStamps posix(long modified, long accessed, long changed) {
        long[] stamps = new long[KINDS];
        stamps[MODIFY] = modified;
        stamps[ACCESS] = accessed;
        stamps[ATTRIBUTES] = changed;
        return new TimeStamps(stamps, POSIX);
    }

    /** These stamps, and those of kinds that are missing here from another entry. */
    public TimeStamps or(TimeStamps other) {
        long[] all = stamps.clone();
        for (int kind = 0; kind < KINDS; kind++) {
            all[kind] = has(kind) ? all[kind] : other.stamps[kind];
        }
        return new TimeStamps(all, flags | other.flags);
    }

    /** The stamps that stat does not give, if there are any. */
    public Optional<TimeStamps> beyondPosix() {
        int others = flags & ~POSIX;
        return others == 0 ? Optional.empty() : Optional.of(new TimeStamps(stamps, others));
    }

    private boolean has(int kind) {
        return (flags & 1 << kind) != 0;
    }

    /** The stamp of a kind, if there is one. */
    public OptionalLong stamp(int kind) {
        return has(kind) ? OptionalLong.of(stamps[kind]) : OptionalLong.empty();
    }

    /** The stamp of a kind, or another time where there is none. */
    public long stamp(int kind, long otherwise) {
        return has(kind) ? stamps[kind] : otherwise;
    }

    @Override
    public int length() {
        return FIXED + (isLong() ? VolumeDate.LENGTH : RecordingDate.LENGTH) * Integer.bitCount(flags);
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, length());
        boolean isLong = isLong();
        target.put((byte) (isLong ? LONG_FORM | flags : flags));
        for (int kind = 0; kind < KINDS; kind++) {
            if (has(kind) && isLong) {
                VolumeDate.encode(target, stamp(kind));
            } else if (has(kind)) {
                RecordingDate.encode(target, stamps[kind]);
            }
        }
    }

    /** The short form ends in 2155 and begins in 1900. */
    private boolean isLong() {
        for (int kind = 0; kind < KINDS; kind++) {
            if (has(kind) && !RecordingDate.holds(stamps[kind])) {
                return true;
            }
        }
        return false;
    }

    static TimeStamps decode(ByteBuffer entry) {
        int recorded = entry.get(4);
        boolean isLong = (recorded & LONG_FORM) != 0;
        long[] stamps = new long[KINDS];
        int flags = 0;
        int at = FIXED;
        for (int kind = 0; kind < KINDS; kind++) {
            if ((recorded & 1 << kind) == 0) {
                continue;
            }
            OptionalLong stamp =
                    isLong ? VolumeDate.decode(entry, at) : OptionalLong.of(RecordingDate.decode(entry, at));
            at += isLong ? VolumeDate.LENGTH : RecordingDate.LENGTH;
            if (stamp.isPresent()) {
                stamps[kind] = stamp.getAsLong();
                flags |= 1 << kind;
            }
        }
        return new TimeStamps(stamps, flags);
    }
}
