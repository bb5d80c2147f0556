package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.image.NodeExtras;

/**
 * What the records of a node hold that Burnish does not understand, so that it can be written again.
 *
 * @param inParent what the node's record in the directory above holds; nothing for the root
 * @param inSelf what a directory's record of itself holds
 * @param flags the file flags (ECMA-119 clause 9.1.6) that say no more than the user need know
 */
public record CarriedEntries(Part inParent, Part inSelf, int flags) implements NodeExtras {

    /** Nothing. */
    public static final CarriedEntries NONE = new CarriedEntries(Part.NONE, Part.NONE, 0);

    /**
     * What one record holds.
     *
     * @param entries unknown entries one behind the other
     * @param attributes the components of attributes (AAIP 2.0) that are neither those of checksums nor the node's own
     */
    public record Part(byte[] entries, byte[] attributes) {

        /** Nothing. */
        public static final Part NONE = new Part(new byte[0], new byte[0]);

        public boolean isEmpty() {
            return entries.length == 0 && attributes.length == 0;
        }

        /** The unknown entries. */
        public List<SuspEntry> unknown() {
            return entries.length == 0 ? List.of() : SuspEntry.decodeAll(ByteBuffer.wrap(entries));
        }
    }

    public boolean isEmpty() {
        return inParent.isEmpty() && inSelf.isEmpty() && flags == 0;
    }

    /** The same with what a directory's record of itself holds. */
    public CarriedEntries withSelf(Part self) {
        return new CarriedEntries(inParent, self, flags);
    }
}
