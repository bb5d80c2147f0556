package org.burnish.xorriso.filter;

import java.util.List;
import org.burnish.image.FileContent;
import org.burnish.image.filter.FilteredContent;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;

/** How much memory block pointers take. The tree is only counted when the sum of all that was added comes to the limit. */
final class PointerUse {

    private static final Setting<Long> ADDED = new Setting<>("zisofs pointers", 0L);

    private PointerUse() {}

    /** The bytes that these contents take. */
    static long of(List<FilteredContent> all) {
        return all.stream().mapToLong(FilteredContent::memory).sum();
    }

    /** Whether the pointers of one more file may be kept. */
    static boolean isFree(Session session) {
        ZisofsParameters parameters = session.settings().get(ZisofsParameters.SETTING);
        if (parameters.keeps(session.settings().get(ADDED))) {
            return true;
        }
        long used = of(FilteredFiles.all(session));
        session.settings().set(ADDED, used);
        return parameters.keeps(used);
    }

    /** Counts a content that was added. */
    static void add(Session session, FileContent content) {
        if (content instanceof FilteredContent filtered) {
            session.settings().set(ADDED, session.settings().get(ADDED) + filtered.memory());
        }
    }
}
