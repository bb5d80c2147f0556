package org.burnish.transport.iscsi.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.burnish.iscsi.Opcode;
import org.jspecify.annotations.Nullable;

/** The requests of a session that wait for an answer, by their tags. */
final class Exchanges {

    private final Map<Integer, Exchange> open = new HashMap<>();
    private @Nullable SessionException failure;
    private int last;

    /** A tag that no other request has. */
    synchronized int newTag() {
        do {
            last++;
        } while (last == Opcode.NO_TAG || open.containsKey(last));
        return last;
    }

    synchronized void begin(int tag, Exchange exchange) {
        if (failure != null) {
            exchange.fail(failure);
        } else {
            open.put(tag, exchange);
        }
    }

    synchronized Optional<Exchange> find(int tag) {
        return Optional.ofNullable(open.get(tag));
    }

    synchronized void end(int tag) {
        open.remove(tag);
    }

    /** Ends all of them, and those that begin later. */
    synchronized void fail(SessionException why) {
        if (failure == null) {
            failure = why;
            open.values().forEach(each -> each.fail(why));
            open.clear();
        }
    }

    /** Why nothing comes any more. */
    synchronized Optional<SessionException> failure() {
        return Optional.ofNullable(failure);
    }
}
