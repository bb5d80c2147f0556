package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/**
 * An access control list in one of its two forms: that of AAIP 2.0, the value of the attribute without a name, and that of
 * Linux, the value of {@code system.posix_acl_access}. Only the entry of the owning group is looked for.
 */
final class AccessList {

    private static final int RIGHTS = 7;
    private static final int TYPE_SHIFT = 4;
    /** A name or number of another user or group follows. */
    private static final int QUALIFIED = 8;

    private static final int GROUP = 3;
    /** From here on it is the list that new files of a directory get. */
    private static final int DEFAULTS = 8;

    private static final int LINUX_VERSION = 2;
    private static final int LINUX_HEADER = 4;
    private static final int LINUX_ENTRY = 8;
    private static final int LINUX_GROUP = 4;

    private AccessList() {}

    /** The rights of the owning group in the form of AAIP: a byte of type and rights for each entry. */
    static OptionalInt groupRights(byte[] list) {
        for (int at = 0; at < list.length; at++) {
            int type = list[at] >> TYPE_SHIFT & (DEFAULTS | RIGHTS);
            if (type == DEFAULTS) {
                break;
            }
            boolean qualified = (list[at] & QUALIFIED) != 0;
            if (!qualified && (type & RIGHTS) == GROUP) {
                return OptionalInt.of(list[at] & RIGHTS);
            }
            at += qualified && at + 1 < list.length ? 1 + (list[at + 1] & 0xFF) : 0;
        }
        return OptionalInt.empty();
    }

    /** The same in the form of Linux: little-endian tag, rights and number for each entry, behind a version. */
    static OptionalInt linuxGroupRights(byte[] list) {
        ByteBuffer entries = ByteBuffer.wrap(list).order(ByteOrder.LITTLE_ENDIAN);
        boolean known = list.length >= LINUX_HEADER && entries.getInt(0) == LINUX_VERSION;
        for (int at = LINUX_HEADER; known && at + LINUX_ENTRY <= list.length; at += LINUX_ENTRY) {
            if (entries.getShort(at) == LINUX_GROUP) {
                return OptionalInt.of(entries.getShort(at + 2) & RIGHTS);
            }
        }
        return OptionalInt.empty();
    }
}
