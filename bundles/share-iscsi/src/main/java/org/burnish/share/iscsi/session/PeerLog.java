package org.burnish.share.iscsi.session;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.burnish.scsi.text.Visible;

/**
 * What is logged of peers. They choose what is in such a line and how many there are, also those that never log in: what a
 * terminal would obey is escaped, and in each span of time only the first lines of each kind and peer are logged, so that a
 * flood of one hides nothing of another.
 */
final class PeerLog {

    /** What a line is about; each kind has room of its own. */
    enum Kind {
        REFUSED("logins that were refused"),
        ENDED("connections that ended"),
        CLOSED("connections that were closed for others"),
        UNTAKEN("connections that could not be taken");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static final int SPAN_SECONDS = 10;
    /** So many lines of a kind and an address in a span. */
    static final int MAX_LINES = 5;
    /** So many addresses of a kind in a span; all further ones share the lines of one. */
    static final int MAX_ADDRESSES = 8;

    private static final int LONGEST = 400;

    private final Consumer<String> log;
    private final Map<Kind, Map<Optional<InetAddress>, Integer>> logged = new HashMap<>();
    private final Map<Kind, Integer> left = new TreeMap<>();

    PeerLog(Consumer<String> log) {
        this.log = log;
    }

    /** Logs a line, or counts it. */
    synchronized void accept(Kind kind, Optional<InetAddress> from, String line) {
        Map<Optional<InetAddress>, Integer> lines = logged.computeIfAbsent(kind, each -> new HashMap<>());
        Optional<InetAddress> whose = lines.containsKey(from) || lines.size() < MAX_ADDRESSES ? from : Optional.empty();
        if (lines.merge(whose, 1, Integer::sum) > MAX_LINES) {
            left.merge(kind, 1, Integer::sum);
            return;
        }
        log.accept(Visible.line(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "..."));
    }

    /** Ends a span: reports how many lines were left out in it. */
    synchronized void endSpan() {
        left.forEach((kind, count) ->
                log.accept(String.format(Locale.ROOT, "%d more messages were left out: %s", count, kind.words)));
        left.clear();
        logged.clear();
    }
}
