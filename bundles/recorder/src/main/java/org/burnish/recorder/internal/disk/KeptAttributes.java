package org.burnish.recorder.internal.disk;

import org.burnish.image.attribute.AccessList;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.LinuxAccessList;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskOptions.Spaces;

/**
 * Which attributes pass between disk and image.
 *
 * @param lists whether access control lists do
 * @param spaces of which name spaces extended attributes do
 * @param numbers whether the numbers of files do, from disk to image
 */
record KeptAttributes(boolean lists, Spaces spaces, boolean numbers) {

    /** None. */
    static final KeptAttributes NONE = new KeptAttributes(false, Spaces.NONE, false);

    static KeptAttributes of(Options options) {
        return new KeptAttributes(
                options.get(DiskOptions.ACCESS_LISTS),
                options.get(DiskOptions.ATTRIBUTES),
                options.get(DiskOptions.NUMBERS));
    }

    /** Whether somebody asked for any, who did not just leave them on. */
    static boolean isWanted(Options options) {
        return options.has(DiskOptions.ACCESS_LISTS) && options.get(DiskOptions.ACCESS_LISTS)
                || options.has(DiskOptions.ATTRIBUTES) && options.get(DiskOptions.ATTRIBUTES) != Spaces.NONE;
    }

    /** Whether an extended attribute is kept by its name on Linux. Access control lists are attributes there, too, but not here. */
    boolean keeps(String name) {
        return switch (spaces) {
            case NONE -> false;
            case USER -> name.startsWith("user.");
            case ANY -> !name.equals(LinuxAccessList.ACCESS_NAME) && !name.equals(LinuxAccessList.INHERITED_NAME);
        };
    }

    /** Those of a node's attributes that are not kept from disk, since nobody reads them there. */
    NamedAttributes others(NamedAttributes all) {
        NamedAttributes others = (lists ? AccessList.without(all) : all).without(AttributeKey.SOURCE.name());
        for (String name : all.names()) {
            if (AttributeKey.extendedName(name).filter(this::keeps).isPresent()) {
                others = others.without(name);
            }
        }
        return others;
    }
}
