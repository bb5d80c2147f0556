package org.burnish.image.attribute;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * An entry of an access control list: what somebody may do.
 *
 * @param inherited whether it belongs to the list that new files of a directory get, and not to the directory's own
 * @param kind who that is
 * @param qualifier the name or number of a user or group, empty where the kind needs none
 * @param rights three bits, as in the mode of a file
 */
public record AccessEntry(boolean inherited, Kind kind, String qualifier, int rights) {

    private static final int ALL = 7;
    private static final long MOST = 0xFFFFFFFEL;

    /** Whom an entry is about, in the order of entries in a list. */
    public enum Kind {
        /** The owner of the file. */
        OWNER,
        /** Another user. */
        USER,
        /** The group of the file. */
        OWNING_GROUP,
        /** Another group. */
        GROUP,
        /** What users and groups beside the owner may do at most. */
        MASK,
        /** Everybody else. */
        OTHERS;

        /** Whether a user or a group is named. */
        public boolean qualified() {
            return this == USER || this == GROUP;
        }
    }

    public AccessEntry {
        Objects.requireNonNull(kind);
        if (kind.qualified() == qualifier.isEmpty()) {
            throw new IllegalArgumentException("An entry of kind " + kind + " with the qualifier '" + qualifier + "'");
        }
        rights &= ALL;
    }

    /** The number of the user or group, unless the qualifier is a name. */
    public OptionalLong number() {
        if (qualifier.isEmpty() || qualifier.length() > Long.toString(MOST).length()) {
            return OptionalLong.empty();
        }
        boolean digits = qualifier.chars().allMatch(each -> each >= '0' && each <= '9');
        long number = digits ? Long.parseLong(qualifier) : MOST + 1;
        return number > MOST ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** The same about a user or group of another name or number. */
    public AccessEntry of(String otherQualifier) {
        return new AccessEntry(inherited, kind, otherQualifier, rights);
    }

    /** The same with other rights. */
    public AccessEntry with(int otherRights) {
        return new AccessEntry(inherited, kind, qualifier, otherRights);
    }
}
