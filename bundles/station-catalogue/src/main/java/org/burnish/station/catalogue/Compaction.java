package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Merges runs: eight of about the same size become one. So each entry is written again a few times, and a search among millions of files
 * asks some dozens of runs.
 */
final class Compaction {

    private static final int AT_ONCE = 8;
    private static final int FIRST_BITS = 12;
    /** Larger runs stay as they are: merging them would keep an addition waiting for long. */
    private static final long LARGEST = 4_000_000;

    private final Transactions transactions;
    private final Runs runs;

    Compaction(Transactions transactions, Runs runs) {
        this.transactions = transactions;
        this.runs = runs;
    }

    /** Merges as long as there is something to merge that no other station merges. */
    void work() {
        boolean merged;
        do {
            merged = transactions.change(this::mergeSome);
        } while (merged);
    }

    private boolean mergeSome(Connection connection) throws SQLException {
        List<Run> all = runs.all(connection);
        List<Run> chosen = chosen(all);
        if (chosen.isEmpty() || !locked(connection, chosen)) {
            return false;
        }
        RangeScan scan = new RangeScan(connection, chosen, new byte[0], null);
        RunWriter writer = new RunWriter(connection);
        @Nullable Entry entry;
        while ((entry = scan.next()) != null) {
            writer.add(entry);
        }
        writer.finish();
        for (Run run : chosen) {
            delete(connection, "index_blocks where id between ? and ?", run.blockId(0), run.blockId(run.blocks()));
            delete(connection, "index_runs where id = ?", run.id());
        }
        return true;
    }

    private static List<Run> chosen(List<Run> all) {
        Map<Integer, List<Run>> levels = new TreeMap<>();
        for (Run run : all) {
            if (run.entries() < LARGEST) {
                List<Run> level = levels.computeIfAbsent(level(run.entries()), unused -> new ArrayList<>());
                level.add(run);
                if (level.size() == AT_ONCE) {
                    return level;
                }
            }
        }
        return List.of();
    }

    private static int level(long entries) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(entries);
        return Math.max(0, bits - FIRST_BITS) / 3;
    }

    /** Whether no other station merges any of them, now or since they were read. */
    private static boolean locked(Connection connection, List<Run> chosen) throws SQLException {
        String sql = "select id from index_runs where id in "
                + Runs.list(chosen.stream().map(Run::id).toList()) + " for update skip locked";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet found = query.executeQuery()) {
            int count = 0;
            while (found.next()) {
                count++;
            }
            return count == chosen.size();
        }
    }

    private static void delete(Connection connection, String what, long... values) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + what)) {
            for (int i = 0; i < values.length; i++) {
                delete.setLong(i + 1, values[i]);
            }
            delete.executeUpdate();
        }
    }
}
