package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.PriorityQueue;
import org.burnish.station.catalogue.PackedEntries.Reader;
import org.jspecify.annotations.Nullable;

/** The entries of several runs in order, in a range of keys. One block of each run is in memory. */
final class RangeScan {

    private final Connection connection;
    private final byte[] from;
    private final byte @Nullable [] to;
    private final PriorityQueue<Cursor> heads = new PriorityQueue<>();

    /**
     * Reads in a transaction.
     *
     * @param from the first key
     * @param to the key behind the last one; null for all that there are
     */
    RangeScan(Connection connection, Collection<Run> runs, byte[] from, byte @Nullable [] to) throws SQLException {
        this.connection = connection;
        this.from = from;
        this.to = to;
        for (Run run : runs) {
            Cursor cursor = new Cursor(run);
            if (cursor.advance()) {
                heads.add(cursor);
            }
        }
    }

    /** The next entry; null at the end. */
    @Nullable
    Entry next() throws SQLException {
        Cursor head = heads.poll();
        if (head == null) {
            return null;
        }
        Entry entry = head.entry;
        if (head.advance()) {
            heads.add(head);
        }
        return entry;
    }

    private final class Cursor implements Comparable<Cursor> {

        private final Run run;
        private final int end;
        private int block;
        private @Nullable Reader reader;
        private Entry entry = new Entry(new byte[0], 0, 0);

        Cursor(Run run) {
            this.run = run;
            this.block = run.from(from);
            this.end = to == null ? run.blocks() : run.to(to);
        }

        boolean advance() throws SQLException {
            while (true) {
                if (reader == null) {
                    if (block >= end) {
                        return false;
                    }
                    reader = new Reader(Runs.block(connection, run.blockId(block++)));
                }
                while (reader.next()) {
                    if (to != null && reader.compareTo(to) >= 0) {
                        return false;
                    }
                    if (reader.compareTo(from) >= 0) {
                        entry = reader.entry();
                        return true;
                    }
                }
                reader = null;
            }
        }

        @Override
        public int compareTo(Cursor other) {
            return entry.compareTo(other.entry);
        }
    }
}
