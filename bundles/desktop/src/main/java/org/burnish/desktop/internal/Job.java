package org.burnish.desktop.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.burnish.operations.Order;

/**
 * A job, as its user sees it.
 *
 * @param name what is done, as a sentence begins
 * @param drives the addresses of its drives, without secrets
 * @param writes whether it changes media, so that it must not be cut short
 */
record Job(String name, List<String> drives, boolean writes) {

    private static final Set<String> WRITING = Set.of(Order.BURN, Order.BURN_IMAGE, Order.BLANK, Order.FORMAT);

    static Job of(Order order) {
        return new Job(name(order.kind()), order.shownDrives(), WRITING.contains(order.kind()));
    }

    private static String name(String kind) {
        return switch (kind) {
            case Order.BURN, Order.BURN_IMAGE -> "Writing a disc";
            case Order.BLANK -> "Blanking a disc";
            case Order.FORMAT -> "Formatting a disc";
            case Order.VERIFY -> "Checking a disc";
            case Order.COPY -> "Reading a disc";
            case Order.RESTORE -> "Copying files from a disc";
            case Order.COMPARE -> "Comparing a disc with files";
            default -> "Working on a disc";
        };
    }

    /** The drives in one text, such as {@code '/dev/sr0'}; empty where the order names none. */
    String where() {
        return drives.stream().map(drive -> "'" + drive + "'").collect(Collectors.joining(", "));
    }

    /** What is done, and where. */
    @Override
    public String toString() {
        return drives.isEmpty() ? name : name + " in " + where();
    }
}
