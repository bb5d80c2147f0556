package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.burnish.image.NameBytes;
import org.jspecify.annotations.Nullable;

/** Entries of files that are not sorted yet. */
final class EntryBuffer {

    private final List<Entry> entries = new ArrayList<>();

    /** Takes the entries of a file. */
    void add(long file, String path, String name, long size, byte @Nullable [] sha256) {
        String lower = Words.lower(name);
        byte[] bytes = NameBytes.encode(lower);
        for (String word : Words.of(lower)) {
            entries.add(new Entry(Keys.word(word, bytes), file, 0));
        }
        entries.add(new Entry(Keys.path(path), file, 0));
        if (sha256 != null) {
            entries.add(new Entry(Keys.digest(sha256), file, size));
        }
    }

    /** Stores them as a run, and forgets them. */
    void store(Connection connection) throws SQLException {
        Collections.sort(entries);
        RunWriter writer = new RunWriter(connection);
        for (Entry entry : entries) {
            writer.add(entry);
        }
        writer.finish();
        entries.clear();
    }
}
