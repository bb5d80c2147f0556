package org.burnish.image;

import java.util.Objects;
import org.burnish.image.attribute.NamedAttributes;

/**
 * The attributes of a node: those of POSIX, which every node has, and any others by their names. Immutable. Named ones take
 * memory only where there are some: a million nodes may have none.
 */
public sealed class Attributes {

    /** The bits of {@link #mode} that say the type. */
    public static final int TYPE_MASK = 0170000;

    public static final int FIFO = 0010000;
    public static final int CHARACTER_DEVICE = 0020000;
    public static final int DIRECTORY = 0040000;
    public static final int BLOCK_DEVICE = 0060000;
    public static final int REGULAR = 0100000;
    public static final int SYMLINK = 0120000;
    public static final int SOCKET = 0140000;

    private static final int PERMISSIONS = 07777;

    private final int mode;
    private final int uid;
    private final int gid;
    private final long accessed;
    private final long modified;
    private final long changed;

    /**
     * Attributes without named ones.
     *
     * @param mode file type and permission bits as in st_mode
     * @param uid the owner's number
     * @param gid the group's number
     * @param accessed time of last access, seconds since 1970-01-01T00:00Z
     * @param modified time of last modification of content, likewise
     * @param changed time of last change of attributes, likewise
     */
    public Attributes(int mode, int uid, int gid, long accessed, long modified, long changed) {
        this.mode = mode;
        this.uid = uid;
        this.gid = gid;
        this.accessed = accessed;
        this.modified = modified;
        this.changed = changed;
    }

    /** Attributes with named ones. */
    private static final class Open extends Attributes {

        private final NamedAttributes named;

        Open(int mode, Attributes others, NamedAttributes named) {
            super(mode, others.uid, others.gid, others.accessed, others.modified, others.changed);
            this.named = named;
        }

        @Override
        public NamedAttributes named() {
            return named;
        }
    }

    private static Attributes of(int mode, Attributes others, NamedAttributes named) {
        return named.isEmpty()
                ? new Attributes(mode, others.uid, others.gid, others.accessed, others.modified, others.changed)
                : new Open(mode, others, named);
    }

    /** File type and permission bits as in st_mode. */
    public final int mode() {
        return mode;
    }

    /** The owner's number. */
    public final int uid() {
        return uid;
    }

    /** The group's number. */
    public final int gid() {
        return gid;
    }

    /** Time of last access, seconds since 1970-01-01T00:00Z. */
    public final long accessed() {
        return accessed;
    }

    /** Time of last modification of content, seconds since 1970-01-01T00:00Z. */
    public final long modified() {
        return modified;
    }

    /** Time of last change of attributes, seconds since 1970-01-01T00:00Z. */
    public final long changed() {
        return changed;
    }

    /** The attributes beside those of POSIX. */
    public NamedAttributes named() {
        return NamedAttributes.NONE;
    }

    /** The type bits. */
    public final int type() {
        return mode & TYPE_MASK;
    }

    /** The permission bits with set-uid, set-gid and sticky. */
    public final int permissions() {
        return mode & PERMISSIONS;
    }

    /** The same with other permission bits. */
    public final Attributes withPermissions(int permissions) {
        return of(type() | (permissions & PERMISSIONS), this, named());
    }

    /** The same of another owner and group. */
    public final Attributes ownedBy(int owner, int group) {
        return of(mode, new Attributes(mode, owner, group, accessed, modified, changed), named());
    }

    /** The same with other times, in seconds since 1970-01-01T00:00Z. */
    public final Attributes at(long access, long modification, long change) {
        return of(mode, new Attributes(mode, uid, gid, access, modification, change), named());
    }

    /** The same with these named attributes, and no others. */
    public final Attributes with(NamedAttributes named) {
        return of(mode, this, named);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Attributes that
                && mode == that.mode
                && uid == that.uid
                && gid == that.gid
                && accessed == that.accessed
                && modified == that.modified
                && changed == that.changed
                && named().equals(that.named());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(mode, uid, gid, accessed, modified, changed, named());
    }

    @Override
    public final String toString() {
        return "Attributes[mode=0" + Integer.toOctalString(mode) + ", uid=" + uid + ", gid=" + gid + ", accessed="
                + accessed + ", modified=" + modified + ", changed=" + changed
                + (named().isEmpty() ? "" : ", named=" + named()) + "]";
    }
}
