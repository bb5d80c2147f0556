package org.burnish.station.web.api;

import java.io.IOException;
import java.util.OptionalLong;
import org.burnish.station.web.guard.Role;

/**
 * One thing that can be asked for.
 *
 * @param method of HTTP
 * @param path below the root of the interface; a part {@code {id}} stands for a number
 * @param role who may ask
 * @param handler what answers
 */
record Route(String method, String path, Role role, Handler handler) {

    private static final String ID = "{id}";

    /** Answers a call. */
    @FunctionalInterface
    interface Handler {
        void handle(Call call) throws IOException;
    }

    /** Whether a path is this one: the id in it, or 0 where there is none. */
    OptionalLong match(String asked) {
        String[] mine = path.split("/", -1);
        String[] theirs = asked.split("/", -1);
        if (mine.length != theirs.length) {
            return OptionalLong.empty();
        }
        long id = 0;
        for (int i = 0; i < mine.length; i++) {
            if (mine[i].equals(ID)) {
                id = number(theirs[i]);
                if (id == 0) {
                    return OptionalLong.empty();
                }
            } else if (!mine[i].equals(theirs[i])) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(id);
    }

    private static long number(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
