package org.burnish.xorriso.filter;

import java.util.List;
import org.burnish.image.FileContent;
import org.burnish.image.filter.FilteredContent;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;

/**
 * How much memory block pointers take. What files had that were removed counts until parameters are chosen anew: nobody walks
 * through the tree for each file that gets a filter.
 */
public final class PointerUse {

    private static final Setting<Long> ADDED = new Setting<>("zisofs pointers", 0L);

    private PointerUse() {}

    /** The bytes that these contents take. */
    static long of(List<FilteredContent> all) {
        return all.stream().mapToLong(FilteredContent::memory).sum();
    }

    /** For how many pointers there is room. */
    static long room(Session session) {
        return session.settings()
                .get(ZisofsParameters.SETTING)
                .room(session.settings().get(ADDED));
    }

    /** No file has pointers. */
    public static void reset(Session session) {
        session.settings().set(ADDED, 0L);
    }

    /** Counts a content that was added. */
    static void add(Session session, FileContent content) {
        if (content instanceof FilteredContent filtered) {
            session.settings().set(ADDED, session.settings().get(ADDED) + filtered.memory());
        }
    }
}
