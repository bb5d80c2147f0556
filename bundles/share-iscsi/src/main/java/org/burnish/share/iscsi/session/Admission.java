package org.burnish.share.iscsi.session;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is served: so many sessions, and beside them so many connections that have not logged in. Those never keep others out: one
 * more makes the oldest go, of the address that has most of them, so that nobody can wait in all the places.
 */
final class Admission {

    static final int MAX_SESSIONS = 8;
    static final int MAX_WAITING = 16;

    private final Map<Connection, InetAddress> waiting = new LinkedHashMap<>();
    private final Set<Connection> sessions = new HashSet<>();

    /** A connection was taken; gives the one that has to be closed for it. */
    synchronized Optional<Connection> arrive(Connection connection, InetAddress from) {
        Optional<Connection> oldest = waiting.size() < MAX_WAITING ? Optional.empty() : Optional.of(oldest());
        oldest.ifPresent(waiting::remove);
        waiting.put(connection, from);
        return oldest;
    }

    private Connection oldest() {
        Map<InetAddress, Long> counts =
                waiting.values().stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        return waiting.entrySet().stream()
                // the first of equals: the map has them in the order of their arrival
                .sorted(Comparator.comparing(entry ->
                        -Objects.requireNonNull(counts.get(entry.getValue()), "an address without connections")))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** A connection has proved who it is; false where all sessions are taken. */
    synchronized boolean begin(Connection connection) {
        waiting.remove(connection);
        return sessions.size() < MAX_SESSIONS && sessions.add(connection);
    }

    /** A connection has ended. */
    synchronized void end(Connection connection) {
        waiting.remove(connection);
        sessions.remove(connection);
    }
}
