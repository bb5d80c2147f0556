package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.burnish.image.NameBytes;
import org.burnish.station.DiscFile;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;
import org.burnish.station.catalogue.FileRows.Directory;
import org.burnish.station.catalogue.FileRows.Row;
import org.burnish.station.spi.StationDatabase.Dialect;

/** Stores the files of a disc in a transaction. */
final class Adding {

    /** So many files are in memory; they become a run. */
    private static final int AT_ONCE = 1 << 15;
    /** So many directories are remembered; the path of one that comes again later is stored again. */
    private static final int REMEMBERED = 1 << 17;

    private final Connection connection;
    private final Dialect dialect;
    private final long disc;
    private final Set<Integer> known;
    private final Map<Integer, Long> sessions = new TreeMap<>();
    private final Map<String, Long> remembered = new HashMap<>();
    private final List<Directory> directories = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final EntryBuffer entries = new EntryBuffer();
    private long files;
    private long directoryCount;

    /**
     * Begins.
     *
     * @param disc its identifier; its row is locked
     * @param files how many of it are stored already
     */
    Adding(Connection connection, Dialect dialect, long disc, long files) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.disc = disc;
        this.files = files;
        this.known = DiscRows.sessions(connection, disc);
        this.directoryCount = DiscRows.directories(connection, disc);
    }

    /** Stores files of sessions that are not stored yet, and returns in how many sessions they are. */
    int add(Iterator<DiscFile> given) throws SQLException {
        while (given.hasNext()) {
            DiscFile file = given.next();
            if (!known.contains(file.session())) {
                add(file);
            }
        }
        flush();
        for (Map.Entry<Integer, Long> session : sessions.entrySet()) {
            DiscRows.addSession(connection, disc, session.getKey(), session.getValue());
        }
        DiscRows.count(connection, disc, files, directoryCount);
        return sessions.size();
    }

    private void add(DiscFile file) throws SQLException {
        String path = file.path();
        byte[] sha256 = file.sha256().isEmpty() ? null : digest(file.sha256());
        if (!path.startsWith("/") || path.length() == 1 || file.size() < 0 || file.session() < 1) {
            throw new StationException(
                    Kind.INVALID,
                    "The catalogue takes files with an absolute path, a size and a session from 1; not " + file);
        }
        if (files >= FileIds.MOST) {
            throw new StationException(Kind.INVALID, "A disc of the catalogue has at most " + FileIds.MOST + " files");
        }
        long id = FileIds.of(disc, ++files);
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        rows.add(new Row(
                id,
                directory(slash == 0 ? "/" : path.substring(0, slash)),
                file.size(),
                file.modified().toEpochMilli(),
                file.block(),
                file.session(),
                NameBytes.encode(name),
                sha256));
        entries.add(id, path, name, file.size(), sha256);
        sessions.merge(file.session(), 1L, Long::sum);
        if (rows.size() == AT_ONCE) {
            flush();
        }
    }

    private static byte[] digest(String hex) {
        if (hex.length() != 64) {
            throw new StationException(
                    Kind.INVALID, "A SHA-256 has 64 hexadecimal digits, which '" + hex + "' has not");
        }
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new StationException(Kind.INVALID, "'" + hex + "' is no SHA-256 in hexadecimal digits", e);
        }
    }

    private long directory(String path) {
        Long id = remembered.get(path);
        if (id == null) {
            if (remembered.size() == REMEMBERED) {
                remembered.clear();
            }
            id = FileIds.of(disc, ++directoryCount);
            remembered.put(path, id);
            directories.add(new Directory(id, NameBytes.encode(path)));
        }
        return id;
    }

    private void flush() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        FileRows.addDirectories(connection, directories, dialect);
        FileRows.addFiles(connection, rows, dialect);
        entries.store(connection);
        directories.clear();
        rows.clear();
    }
}
