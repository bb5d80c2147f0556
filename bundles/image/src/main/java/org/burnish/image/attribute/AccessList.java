package org.burnish.image.attribute;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/**
 * An access control list in the form of AAIP 2.0: a byte of type and rights for each entry, a name or number behind those
 * that have one; the list that new files of a directory get comes behind the directory's own. Only the entry of the
 * owning group is looked for.
 *
 * @param bytes of the list; not copied
 */
public record AccessList(byte[] bytes) {

    /** The same list in the form of Linux, as extended attribute {@code system.posix_acl_access}. */
    public static final AttributeKey<byte[]> OF_LINUX = AttributeKey.extended("system.posix_acl_access");

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

    /** Whether a node has a list, in either form. */
    public static boolean isIn(NamedAttributes attributes) {
        return attributes.get(AttributeKey.ACL).isPresent()
                || attributes.get(OF_LINUX).isPresent();
    }

    /**
     * The rights of the node's own group by its list, three bits; the group's bits of the mode are those of the list's mask
     * then. Empty where there is no list, or none that says this.
     */
    public static OptionalInt groupRights(NamedAttributes attributes) {
        return attributes
                .get(AttributeKey.ACL)
                .map(AccessList::groupRights)
                .or(() -> attributes.get(OF_LINUX).map(AccessList::groupRightsOfLinux))
                .orElse(OptionalInt.empty());
    }

    private OptionalInt groupRights() {
        for (int at = 0; at < bytes.length; at++) {
            int type = bytes[at] >> TYPE_SHIFT & (DEFAULTS | RIGHTS);
            if (type == DEFAULTS) {
                break;
            }
            boolean qualified = (bytes[at] & QUALIFIED) != 0;
            if (!qualified && (type & RIGHTS) == GROUP) {
                return OptionalInt.of(bytes[at] & RIGHTS);
            }
            at += qualified && at + 1 < bytes.length ? 1 + (bytes[at + 1] & 0xFF) : 0;
        }
        return OptionalInt.empty();
    }

    /** The same of the form of Linux: little-endian tag, rights and number for each entry, behind a version (acl(5)). */
    public static OptionalInt groupRightsOfLinux(byte[] list) {
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
