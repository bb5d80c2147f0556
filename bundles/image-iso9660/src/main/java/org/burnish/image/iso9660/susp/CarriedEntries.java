package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.burnish.image.NodeExtras;

/**
 * What the records of a node hold that Burnish does not understand, so that it can be written again.
 *
 * @param inParent what the node's record in the directory above holds; nothing for the root
 * @param inSelf what a directory's record of itself holds
 * @param flags the file flags (ECMA-119 clause 9.1.6) that say no more than the user need know
 */
public record CarriedEntries(Part inParent, Part inSelf, int flags) implements NodeExtras {

    /** Names begin with a byte for their name space. */
    private static final String LINUX_LIST = "\u0002posix_acl_access";

    private static final String USER = "\u0003";
    private static final String TRUSTED = "\u0005";

    /** Nothing. */
    public static final CarriedEntries NONE = new CarriedEntries(Part.NONE, Part.NONE, 0);

    /**
     * What one record holds.
     *
     * @param entries unknown entries one behind the other
     * @param attributes the components of attributes (AAIP 2.0) that are not those of checksums
     */
    public record Part(byte[] entries, byte[] attributes) {

        /** Nothing. */
        public static final Part NONE = new Part(new byte[0], new byte[0]);

        public boolean isEmpty() {
            return entries.length == 0 && attributes.length == 0;
        }

        /** The attributes by their names; that of the access control list of AAIP is empty. */
        Map<String, byte[]> named() {
            return attributes.length == 0
                    ? Map.of()
                    : AttributeList.join(List.of(new AttributeList(false, attributes)));
        }

        /** The unknown entries. */
        public List<SuspEntry> unknown() {
            return entries.length == 0 ? List.of() : SuspEntry.decodeAll(ByteBuffer.wrap(entries));
        }
    }

    private Stream<String> names() {
        return Stream.of(inSelf, inParent).flatMap(part -> part.named().keySet().stream());
    }

    @Override
    public boolean hasAccessList() {
        return names().anyMatch(name -> name.isEmpty() || name.equals(LINUX_LIST));
    }

    @Override
    public boolean hasAttributes() {
        return names().anyMatch(name -> name.startsWith(USER) || name.startsWith(TRUSTED));
    }

    @Override
    public OptionalInt groupRights() {
        for (Part part : List.of(inSelf, inParent)) {
            Map<String, byte[]> named = part.named();
            byte[] list = named.get("");
            byte[] linux = named.get(LINUX_LIST);
            OptionalInt rights = list != null
                    ? AccessList.groupRights(list)
                    : linux != null ? AccessList.linuxGroupRights(linux) : OptionalInt.empty();
            if (rights.isPresent()) {
                return rights;
            }
        }
        return OptionalInt.empty();
    }

    public boolean isEmpty() {
        return inParent.isEmpty() && inSelf.isEmpty() && flags == 0;
    }

    /** The same with what a directory's record of itself holds. */
    public CarriedEntries withSelf(Part self) {
        return new CarriedEntries(inParent, self, flags);
    }
}
