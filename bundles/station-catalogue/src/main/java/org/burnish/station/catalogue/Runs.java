package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The runs of the index, whose fences are kept while they are there. */
final class Runs {

    private static final int AT_ONCE = 100;

    private final Map<Long, Run> known = new HashMap<>();

    /** All runs that a transaction sees. */
    List<Run> all(Connection connection) throws SQLException {
        List<Long> ids = ids(connection);
        List<Long> unknown;
        synchronized (known) {
            known.keySet().retainAll(Set.copyOf(ids));
            unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
        }
        Map<Long, Run> loaded = new HashMap<>();
        for (int at = 0; at < unknown.size(); at += AT_ONCE) {
            load(connection, unknown.subList(at, Math.min(unknown.size(), at + AT_ONCE)), loaded);
        }
        List<Run> runs = new ArrayList<>();
        synchronized (known) {
            known.putAll(loaded);
            for (long id : ids) {
                Run run = loaded.containsKey(id) ? loaded.get(id) : known.get(id);
                if (run != null) {
                    runs.add(run);
                }
            }
        }
        if (runs.size() != ids.size()) {
            // another thread, whose transaction is younger, has forgotten one
            return all(connection);
        }
        return runs;
    }

    private static List<Long> ids(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id from index_runs order by id");
                ResultSet found = query.executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (found.next()) {
                ids.add(found.getLong(1));
            }
            return ids;
        }
    }

    private static void load(Connection connection, List<Long> ids, Map<Long, Run> into) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select id, entries, first_file, last_file, fences from index_runs where id in " + list(ids))) {
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    List<byte[]> fences = PackedEntries.all(found.getBytes(5)).stream()
                            .map(Entry::key)
                            .toList();
                    into.put(
                            found.getLong(1),
                            new Run(found.getLong(1), found.getLong(2), found.getLong(3), found.getLong(4), fences));
                }
            }
        }
    }

    /** The bytes of blocks by their identifiers. */
    static Map<Long, byte[]> blocks(Connection connection, long... ids) throws SQLException {
        Map<Long, byte[]> blocks = new LinkedHashMap<>();
        for (int at = 0; at < ids.length; at += AT_ONCE) {
            List<Long> some = LongStream.of(ids).skip(at).limit(AT_ONCE).boxed().toList();
            try (PreparedStatement query =
                            connection.prepareStatement("select id, data from index_blocks where id in " + list(some));
                    ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    blocks.put(found.getLong(1), found.getBytes(2));
                }
            }
        }
        return blocks;
    }

    /** The bytes of a block. */
    static byte[] block(Connection connection, long id) throws SQLException {
        byte[] block = blocks(connection, id).get(id);
        if (block == null) {
            throw new SQLException("block " + id + " of the index is missing");
        }
        return block;
    }

    /** Numbers as a list of SQL. */
    static String list(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }
}
