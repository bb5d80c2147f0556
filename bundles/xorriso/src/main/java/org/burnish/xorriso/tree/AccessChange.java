package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.burnish.image.Attributes;
import org.burnish.image.attribute.AccessEntry;
import org.burnish.image.attribute.AccessEntry.Kind;
import org.burnish.image.attribute.AccessList;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;

/** Gives files an access control list in place of the one that they have, or none. The mode says the same as the list. */
public final class AccessChange {

    private static final List<Kind> NEEDED = List.of(Kind.OWNER, Kind.OWNING_GROUP, Kind.OTHERS);

    private AccessChange() {}

    /** The attributes with these entries; without any, with none. Links have no lists. */
    public static Attributes apply(Attributes all, List<AccessEntry> entries) {
        if (all.type() == Attributes.SYMLINK) {
            return all;
        }
        Attributes plain = ownGroup(all);
        NamedAttributes others = AccessList.without(all.named());
        if (entries.isEmpty()) {
            return plain.with(others);
        }
        List<AccessEntry> complete = complete(entries, plain);
        AccessList list = AccessList.of(complete);
        boolean more = complete.stream().anyMatch(entry -> entry.inherited() || !NEEDED.contains(entry.kind()));
        return plain.withPermissions(list.permissions(plain.permissions()))
                .with(more ? others.with(AttributeKey.ACL, list) : others);
    }

    /** Attributes whose group has its own rights, not those of a mask. */
    static Attributes ownGroup(Attributes all) {
        OptionalInt rights = AccessList.groupRights(all.named());
        return rights.isPresent() ? all.withPermissions(all.permissions() & ~070 | rights.getAsInt() << 3) : all;
    }

    /** A list needs entries for owner, group and others, and where others are named a mask: what all of them may do. */
    private static List<AccessEntry> complete(List<AccessEntry> entries, Attributes plain) {
        List<AccessEntry> complete = new ArrayList<>(entries);
        List<AccessEntry> mode = AccessList.ofMode(plain);
        addMissing(complete, mode, false);
        if (entries.stream().anyMatch(AccessEntry::inherited)) {
            List<AccessEntry> own = complete.stream()
                    .filter(entry -> !entry.inherited() && NEEDED.contains(entry.kind()))
                    .toList();
            addMissing(complete, own, true);
        }
        return complete;
    }

    private static void addMissing(List<AccessEntry> entries, List<AccessEntry> needed, boolean inherited) {
        for (AccessEntry entry : needed) {
            if (!has(entries, inherited, entry.kind())) {
                entries.add(new AccessEntry(inherited, entry.kind(), "", entry.rights()));
            }
        }
        boolean named = has(entries, inherited, Kind.USER) || has(entries, inherited, Kind.GROUP);
        if (named && !has(entries, inherited, Kind.MASK)) {
            int rights = entries.stream()
                    .filter(entry -> entry.inherited() == inherited)
                    .filter(entry -> entry.kind() != Kind.OWNER && entry.kind() != Kind.OTHERS)
                    .mapToInt(AccessEntry::rights)
                    .reduce(0, (one, other) -> one | other);
            entries.add(new AccessEntry(inherited, Kind.MASK, "", rights));
        }
    }

    private static boolean has(List<AccessEntry> entries, boolean inherited, Kind kind) {
        return entries.stream().anyMatch(entry -> entry.inherited() == inherited && entry.kind() == kind);
    }
}
