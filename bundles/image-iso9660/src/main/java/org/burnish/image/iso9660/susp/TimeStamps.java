package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.iso9660.record.RecordingDate;
import org.burnish.image.iso9660.record.VolumeDate;

/**
 * {@code TF}, RRIP 1.12 clause 4.1.6: up to seven time stamps in the order of their flag bits, in the short form of
 * clause 9.1.5 or the long one of clause 8.4.26.1 of ECMA-119. The short one is written where it can hold the stamps.
 *
 * @param stamps seven places, indexed by the constants, in seconds since 1970-01-01T00:00Z
 */
public record TimeStamps(OptionalLong... stamps) implements SuspEntry {

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

    /** The stamps that stat gives. */
    public static TimeStamps posix(long modified, long accessed, long changed) {
        OptionalLong[] stamps = new OptionalLong[KINDS];
        Arrays.fill(stamps, OptionalLong.empty());
        stamps[MODIFY] = OptionalLong.of(modified);
        stamps[ACCESS] = OptionalLong.of(accessed);
        stamps[ATTRIBUTES] = OptionalLong.of(changed);
        return new TimeStamps(stamps);
    }

    /** These stamps, and those of kinds that are missing here from another entry. */
    public TimeStamps or(TimeStamps other) {
        OptionalLong[] all = stamps.clone();
        for (int kind = 0; kind < KINDS; kind++) {
            all[kind] = all[kind].isPresent() ? all[kind] : other.stamps[kind];
        }
        return new TimeStamps(all);
    }

    /** The stamps that stat does not give, if there are any. */
    public Optional<TimeStamps> beyondPosix() {
        if ((flags() & ~POSIX) == 0) {
            return Optional.empty();
        }
        OptionalLong[] others = stamps.clone();
        others[MODIFY] = OptionalLong.empty();
        others[ACCESS] = OptionalLong.empty();
        others[ATTRIBUTES] = OptionalLong.empty();
        return Optional.of(new TimeStamps(others));
    }

    /** The stamp of a kind, if there is one. */
    public OptionalLong stamp(int kind) {
        return stamps[kind];
    }

    @Override
    public int length() {
        return FIXED + (isLong() ? VolumeDate.LENGTH : RecordingDate.LENGTH) * Integer.bitCount(flags());
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, length());
        boolean isLong = isLong();
        target.put((byte) (isLong ? LONG_FORM | flags() : flags()));
        for (OptionalLong stamp : stamps) {
            if (stamp.isPresent() && isLong) {
                VolumeDate.encode(target, stamp);
            } else if (stamp.isPresent()) {
                RecordingDate.encode(target, stamp.getAsLong());
            }
        }
    }

    /** The short form ends in 2155 and begins in 1900. */
    private boolean isLong() {
        for (OptionalLong stamp : stamps) {
            if (stamp.isPresent() && !RecordingDate.holds(stamp.getAsLong())) {
                return true;
            }
        }
        return false;
    }

    private int flags() {
        int flags = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            flags |= stamps[kind].isPresent() ? 1 << kind : 0;
        }
        return flags;
    }

    static TimeStamps decode(ByteBuffer entry) {
        int flags = entry.get(4);
        boolean isLong = (flags & LONG_FORM) != 0;
        OptionalLong[] stamps = new OptionalLong[KINDS];
        int at = FIXED;
        for (int kind = 0; kind < KINDS; kind++) {
            if ((flags & 1 << kind) == 0) {
                stamps[kind] = OptionalLong.empty();
            } else if (isLong) {
                stamps[kind] = VolumeDate.decode(entry, at);
                at += VolumeDate.LENGTH;
            } else {
                stamps[kind] = OptionalLong.of(RecordingDate.decode(entry, at));
                at += RecordingDate.LENGTH;
            }
        }
        return new TimeStamps(stamps);
    }
}
