package org.burnish.shell.console;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values that commands in a block, such as that of {@code each}, have shown already. The block has them as its value, which
 * the console would show once more.
 */
final class Shown {

    private static final String VALUES = ".disc.shown";
    private static final String FORMAT = ".Gogo.format";
    private static final String LAST_RESULT = "_";

    private Shown() {}

    static void mark(CommandSession session, Object value) {
        values(session).add(value);
        if (session.get(FORMAT) == null) {
            // Gogo's console asks this before it shows the last result
            Function format = (asking, none) -> !take(asking, asking.get(LAST_RESULT));
            session.put("#" + FORMAT, format);
        }
    }

    /** Whether a value, or every value of a list, was shown; it is forgotten by that. */
    static boolean take(CommandSession session, @Nullable Object value) {
        Set<Object> shown = values(session);
        if (value instanceof Collection<?> all) {
            return !all.isEmpty() && shown.containsAll(all) && shown.removeAll(all);
        }
        return value != null && shown.remove(value);
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> values(CommandSession session) {
        if (!(session.get(VALUES) instanceof Set<?>)) {
            session.put(VALUES, Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>())));
        }
        return (Set<Object>) session.get(VALUES);
    }
}
