package org.burnish.image.udf.read;

import org.burnish.image.Attributes;
import org.burnish.image.udf.record.FileEntry;

/** Makes the attributes of nodes from their entries. */
final class NodeAttributes {

    /** Who owns what says that nobody does, as Linux has it. */
    private static final int NOBODY = 65_534;

    private static final long INVALID = 0xFFFF_FFFFL;
    private static final int CLASS_BITS = 5;
    private static final int ALL = 7;
    private static final int SET_UID = 0x40;
    private static final int SET_GID = 0x80;
    private static final int STICKY = 0x100;

    private Attributes last = new Attributes(0, 0, 0, 0, 0, 0);

    /** The attributes of a node; equal neighbours share one object. */
    Attributes of(FileEntry entry, int type) {
        FileEntry.Owner owner = entry.owner();
        Attributes made = new Attributes(
                type | mode(owner.permissions(), entry.flags()),
                id(owner.user()),
                id(owner.group()),
                entry.times().access(),
                entry.times().modification(),
                entry.times().attributes());
        if (!made.equals(last)) {
            last = made;
        }
        return last;
    }

    /** The permissions of POSIX (UDF 2.60 clause 3.3.3.3): UDF has five bits for each class, the lower three in the same order. */
    private static int mode(int permissions, int flags) {
        int others = permissions & ALL;
        int group = permissions >> CLASS_BITS & ALL;
        int owner = permissions >> 2 * CLASS_BITS & ALL;
        int special = ((flags & SET_UID) == 0 ? 0 : 04000)
                | ((flags & SET_GID) == 0 ? 0 : 02000)
                | ((flags & STICKY) == 0 ? 0 : 01000);
        return special | owner << 6 | group << 3 | others;
    }

    private static int id(long recorded) {
        return recorded == INVALID ? NOBODY : (int) recorded;
    }
}
