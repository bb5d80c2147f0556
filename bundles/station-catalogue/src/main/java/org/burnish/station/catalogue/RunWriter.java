package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.burnish.station.catalogue.PackedEntries.Packer;

/** Stores sorted entries as runs. */
final class RunWriter {

    private static final int BLOCK_BYTES = 4000;
    /** A run ends where its fences would take more than a value of H2 may have, or its blocks more numbers than there are. */
    private static final int FENCE_BYTES = 900_000;

    private static final int MOST_BLOCKS = 1 << 19;
    private static final int BATCH = 200;

    private final Connection connection;
    private final Packer block = new Packer();
    private final Packer fences = new Packer();
    private final PreparedStatement blocks;
    private int waiting;
    private long run;
    private int number;
    private long entries;
    private long firstFile;
    private long lastFile;

    /** Stores in a transaction. */
    RunWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.blocks = connection.prepareStatement("insert into index_blocks (id, data) values (?, ?)");
    }

    /** Takes an entry that is not below the last one. */
    void add(Entry entry) throws SQLException {
        if (run == 0) {
            begin();
        }
        if (block.length() == 0) {
            fences.add(new Entry(entry.key(), 0, 0));
        }
        block.add(entry);
        entries++;
        firstFile = Math.min(firstFile, entry.file());
        lastFile = Math.max(lastFile, entry.file());
        if (block.length() >= BLOCK_BYTES) {
            endBlock();
            if (fences.length() >= FENCE_BYTES || number >= MOST_BLOCKS) {
                end();
            }
        }
    }

    private void begin() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into index_runs (entries, blocks, first_file, last_file, fences) values (0, 0, 0, 0, ?)",
                new String[] {"id"})) {
            insert.setBytes(1, new byte[0]);
            insert.executeUpdate();
            try (ResultSet made = insert.getGeneratedKeys()) {
                made.next();
                run = made.getLong(1);
            }
        }
        number = 0;
        entries = 0;
        firstFile = Long.MAX_VALUE;
        lastFile = 0;
    }

    private void endBlock() throws SQLException {
        blocks.setLong(1, Run.blockId(run, number++));
        blocks.setBytes(2, block.take());
        blocks.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            blocks.executeBatch();
            waiting = 0;
        }
    }

    private void end() throws SQLException {
        if (run == 0) {
            return;
        }
        if (block.length() > 0) {
            endBlock();
        }
        flush();
        try (PreparedStatement update = connection.prepareStatement("update index_runs set entries = ?, blocks = ?,"
                + " first_file = ?, last_file = ?, fences = ? where id = ?")) {
            update.setLong(1, entries);
            update.setInt(2, number);
            update.setLong(3, firstFile);
            update.setLong(4, lastFile);
            update.setBytes(5, fences.take());
            update.setLong(6, run);
            update.executeUpdate();
        }
        run = 0;
    }

    /** Ends the last run. */
    void finish() throws SQLException {
        end();
        blocks.close();
    }
}
