package org.burnish.image.attribute;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.burnish.image.Attributes;
import org.burnish.image.NameBytes;

/**
 * An access control list in the form of AAIP 2.0: a byte of type and rights for each entry, a name or number behind those
 * that have one; the list that new files of a directory get comes behind the directory's own.
 *
 * @param bytes of the list; not copied
 */
public record AccessList(byte[] bytes) {

    private static final int RIGHTS = 7;
    private static final int TYPE_SHIFT = 4;
    private static final int TYPE = 15;
    /** A name or number of another user or group follows. */
    private static final int QUALIFIED = 8;
    /** The qualifier of this type is a number, the highest byte first. */
    private static final int NUMBER = 8;
    /** Behind this type are the entries that new files of a directory get. */
    private static final int INHERITED = 8;

    private static final byte MARK = (byte) (INHERITED << TYPE_SHIFT | 1);
    private static final int LONGEST = 255;

    /** By type, which counts from 1. */
    private static final AccessEntry.Kind[] KINDS = AccessEntry.Kind.values();

    private static final int OWNER_SHIFT = 6;
    private static final int GROUP_SHIFT = 3;

    /** The list of these entries; numbers are stored as such, other qualifiers as names. */
    public static AccessList of(List<AccessEntry> entries) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        List<AccessEntry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(AccessEntry::inherited)
                .thenComparing(AccessEntry::kind)
                .thenComparing(entry -> entry.number().orElse(Long.MAX_VALUE)));
        boolean marked = false;
        for (AccessEntry entry : sorted) {
            if (entry.inherited() && !marked) {
                list.write(MARK);
                marked = true;
            }
            encode(entry, list);
        }
        return new AccessList(list.toByteArray());
    }

    private static void encode(AccessEntry entry, ByteArrayOutputStream list) {
        int type = entry.kind().ordinal() + 1;
        if (!entry.kind().qualified()) {
            list.write(type << TYPE_SHIFT | entry.rights());
            return;
        }
        boolean number = entry.number().isPresent();
        byte[] qualifier = number ? digits(entry.number().getAsLong()) : NameBytes.encode(entry.qualifier());
        list.write((number ? type | NUMBER : type) << TYPE_SHIFT | QUALIFIED | entry.rights());
        list.write(Math.min(LONGEST, qualifier.length));
        list.write(qualifier, 0, Math.min(LONGEST, qualifier.length));
    }

    /** A number in as few bytes as it needs, the highest first. */
    private static byte[] digits(long number) {
        byte[] bytes = BigInteger.valueOf(number).toByteArray();
        return bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    /** The entries, up to one that is cut; those of types that nobody knows are left out. */
    public List<AccessEntry> entries() {
        List<AccessEntry> entries = new ArrayList<>();
        boolean inherited = false;
        for (int at = 0; at < bytes.length; at++) {
            int type = bytes[at] >> TYPE_SHIFT & TYPE;
            boolean qualified = (bytes[at] & QUALIFIED) != 0;
            int length = qualified && at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
            if (qualified && (length == 0 || at + 1 + length >= bytes.length)) {
                break;
            }
            if (type == INHERITED && !qualified) {
                inherited = true;
            } else {
                String qualifier = qualified ? qualifier(at + 2, length, (type & NUMBER) != 0) : "";
                decode(inherited, type, qualifier, bytes[at] & RIGHTS).ifPresent(entries::add);
            }
            at += qualified ? 1 + length : 0;
        }
        return entries;
    }

    private String qualifier(int at, int length, boolean number) {
        byte[] qualifier = Arrays.copyOfRange(bytes, at, at + length);
        return number ? new BigInteger(1, qualifier).toString() : NameBytes.decode(qualifier);
    }

    private static Optional<AccessEntry> decode(boolean inherited, int type, String qualifier, int rights) {
        int plain = type & ~NUMBER;
        if (plain < 1 || plain > KINDS.length || KINDS[plain - 1].qualified() == qualifier.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AccessEntry(inherited, KINDS[plain - 1], qualifier, rights));
    }

    /** Whether a node has a list, in either form. */
    public static boolean isIn(NamedAttributes attributes) {
        return in(attributes).isPresent();
    }

    /** The list of a node, which may have it in the form of Linux. */
    public static Optional<AccessList> in(NamedAttributes attributes) {
        return attributes
                .get(AttributeKey.ACL)
                .or(() -> LinuxAccessList.join(
                        attributes.get(LinuxAccessList.ACCESS), attributes.get(LinuxAccessList.INHERITED)));
    }

    /** The attributes without any list. */
    public static NamedAttributes without(NamedAttributes attributes) {
        return attributes
                .without(AttributeKey.ACL.name())
                .without(LinuxAccessList.ACCESS.name())
                .without(LinuxAccessList.INHERITED.name());
    }

    /**
     * The rights of the node's own group by its list, three bits; the group's bits of the mode are those of the list's mask
     * then. Empty where there is no list, or none that says this.
     */
    public static OptionalInt groupRights(NamedAttributes attributes) {
        return in(attributes).map(AccessList::groupRights).orElse(OptionalInt.empty());
    }

    /** The rights of the node's own group, if the list says them. */
    public OptionalInt groupRights() {
        return rights(AccessEntry.Kind.OWNING_GROUP);
    }

    private OptionalInt rights(AccessEntry.Kind kind) {
        return entries().stream()
                .filter(entry -> !entry.inherited() && entry.kind() == kind)
                .mapToInt(AccessEntry::rights)
                .findFirst();
    }

    /** The permission bits that a file with this list has: those of the group are the mask's. What the list does not say stays. */
    public int permissions(int otherwise) {
        int owner = rights(AccessEntry.Kind.OWNER).orElse(otherwise >> OWNER_SHIFT & RIGHTS);
        OptionalInt mask = rights(AccessEntry.Kind.MASK);
        int group = mask.isPresent() ? mask.getAsInt() : groupRights().orElse(otherwise >> GROUP_SHIFT & RIGHTS);
        int others = rights(AccessEntry.Kind.OTHERS).orElse(otherwise & RIGHTS);
        return otherwise & ~0777 | owner << OWNER_SHIFT | group << GROUP_SHIFT | others;
    }

    /** The list of a file whose permissions were changed to these: its owner, mask and others get them. */
    public AccessList with(int permissions) {
        boolean masked = rights(AccessEntry.Kind.MASK).isPresent();
        List<AccessEntry> changed = new ArrayList<>();
        for (AccessEntry entry : entries()) {
            changed.add(entry.inherited() ? entry : changed(entry, permissions, masked));
        }
        return of(changed);
    }

    private static AccessEntry changed(AccessEntry entry, int permissions, boolean masked) {
        return switch (entry.kind()) {
            case OWNER -> entry.with(permissions >> OWNER_SHIFT);
            case MASK -> entry.with(permissions >> GROUP_SHIFT);
            case OWNING_GROUP -> masked ? entry : entry.with(permissions >> GROUP_SHIFT);
            case OTHERS -> entry.with(permissions);
            case USER, GROUP -> entry;
        };
    }

    /** The list that says what a mode says. */
    public static List<AccessEntry> ofMode(Attributes attributes) {
        int mode = attributes.permissions();
        return List.of(
                new AccessEntry(false, AccessEntry.Kind.OWNER, "", mode >> OWNER_SHIFT),
                new AccessEntry(false, AccessEntry.Kind.OWNING_GROUP, "", mode >> GROUP_SHIFT),
                new AccessEntry(false, AccessEntry.Kind.OTHERS, "", mode));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessList that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
