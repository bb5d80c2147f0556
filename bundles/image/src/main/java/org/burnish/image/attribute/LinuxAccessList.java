package org.burnish.image.attribute;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Access control lists in the form of Linux, which has the two lists of a directory as two extended attributes: little-endian
 * tag, rights and number for each entry, behind a version (acl(5), linux/posix_acl_xattr.h).
 */
public final class LinuxAccessList {

    private static final String SPACE = "system.";

    /** What holds a file's own list. */
    public static final String ACCESS_NAME = SPACE + "posix_acl_access";

    /** What holds the list that new files of a directory get. */
    public static final String INHERITED_NAME = SPACE + "posix_acl_default";

    /** A file's own list as an attribute of a node. */
    public static final AttributeKey<byte[]> ACCESS = AttributeKey.extended(ACCESS_NAME);

    /** The list that new files of a directory get as an attribute of a node. */
    public static final AttributeKey<byte[]> INHERITED = AttributeKey.extended(INHERITED_NAME);

    private static final int VERSION = 2;
    private static final int HEADER = 4;
    private static final int ENTRY = 8;
    private static final int UNQUALIFIED = -1;

    private LinuxAccessList() {}

    /** Each kind has a bit, in the order of the kinds. */
    private static int tag(AccessEntry.Kind kind) {
        return 1 << kind.ordinal();
    }

    /** The list of both attributes; empty where there is neither, or none that is understood. */
    public static Optional<AccessList> join(Optional<byte[]> access, Optional<byte[]> inherited) {
        List<AccessEntry> entries = new ArrayList<>();
        access.ifPresent(list -> decode(list, false, entries));
        inherited.ifPresent(list -> decode(list, true, entries));
        return entries.isEmpty() ? Optional.empty() : Optional.of(AccessList.of(entries));
    }

    private static void decode(byte[] list, boolean inherited, List<AccessEntry> entries) {
        ByteBuffer bytes = ByteBuffer.wrap(list).order(ByteOrder.LITTLE_ENDIAN);
        boolean known = list.length >= HEADER && bytes.getInt(0) == VERSION;
        for (int at = HEADER; known && at + ENTRY <= list.length; at += ENTRY) {
            int tag = bytes.getShort(at);
            int rights = bytes.getShort(at + 2);
            long number = bytes.getInt(at + HEADER) & 0xFFFFFFFFL;
            for (AccessEntry.Kind kind : AccessEntry.Kind.values()) {
                if (tag(kind) == tag) {
                    String qualifier = kind.qualified() ? Long.toString(number) : "";
                    entries.add(new AccessEntry(inherited, kind, qualifier, rights));
                }
            }
        }
    }

    /**
     * The attribute of entries of one list.
     *
     * @param entries all with numbers for the users and groups that they name
     */
    public static byte[] encode(List<AccessEntry> entries) {
        List<AccessEntry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(AccessEntry::kind)
                .thenComparing(entry -> entry.number().orElse(0)));
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + ENTRY * sorted.size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(VERSION);
        for (AccessEntry entry : sorted) {
            bytes.putShort((short) tag(entry.kind())).putShort((short) entry.rights());
            bytes.putInt(entry.kind().qualified() ? (int) entry.number().orElseThrow() : UNQUALIFIED);
        }
        return bytes.array();
    }
}
