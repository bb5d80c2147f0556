package org.burnish.image;

/**
 * The POSIX attributes of a node.
 *
 * @param mode file type and permission bits as in st_mode
 * @param uid the owner's number
 * @param gid the group's number
 * @param accessed time of last access, seconds since 1970-01-01T00:00Z
 * @param modified time of last modification of content, likewise
 * @param changed time of last change of attributes, likewise
 */
public record Attributes(int mode, int uid, int gid, long accessed, long modified, long changed) {

    /** The bits of {@link #mode} that tell the type. */
    public static final int TYPE_MASK = 0170000;

    public static final int FIFO = 0010000;
    public static final int CHARACTER_DEVICE = 0020000;
    public static final int DIRECTORY = 0040000;
    public static final int BLOCK_DEVICE = 0060000;
    public static final int REGULAR = 0100000;
    public static final int SYMLINK = 0120000;
    public static final int SOCKET = 0140000;

    /** The type bits. */
    public int type() {
        return mode & TYPE_MASK;
    }

    /** The permission bits with set-uid, set-gid and sticky. */
    public int permissions() {
        return mode & 07777;
    }

    /** The same with other permission bits. */
    public Attributes withPermissions(int permissions) {
        return new Attributes(type() | (permissions & 07777), uid, gid, accessed, modified, changed);
    }
}
