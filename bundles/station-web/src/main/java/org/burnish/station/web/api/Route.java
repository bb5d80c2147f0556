package org.burnish.station.web.api;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.station.web.guard.Refusal;
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
                Optional<Long> number = number(theirs[i]);
                if (number.isEmpty()) {
                    return OptionalLong.empty();
                }
                id = number.get();
            } else if (!mine[i].equals(theirs[i])) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(id);
    }

    private static Optional<Long> number(String text) {
        try {
            long number = Long.parseLong(text);
            return number > 0 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            throw Refusal.notFound("There is nothing with the number '" + text + "'");
        }
    }
}
