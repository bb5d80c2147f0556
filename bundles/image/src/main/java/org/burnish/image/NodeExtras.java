package org.burnish.image;

import java.util.OptionalInt;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a format read of a node and does not understand. Only the format that made it looks into it: it writes it again as
 * long as the node stays, and nobody else changes it.
 */
@ConsumerType
public interface NodeExtras {

    /** Whether an access control list is among it. */
    default boolean hasAccessList() {
        return false;
    }

    /** Whether extended attributes of users are among it. */
    default boolean hasAttributes() {
        return false;
    }

    /**
     * The rights of the node's own group by its access control list, three bits; the group's bits of the mode are those of
     * the list's mask then. Empty where there is no list, or none that says this.
     */
    default OptionalInt groupRights() {
        return OptionalInt.empty();
    }
}
