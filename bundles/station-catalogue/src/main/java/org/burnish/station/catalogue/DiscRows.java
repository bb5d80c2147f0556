package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.burnish.station.Burn.Verified;
import org.burnish.station.Disc;
import org.jspecify.annotations.Nullable;

/** The rows of discs. */
final class DiscRows {

    private static final String FIELDS = "id, mark, label, shelf, kind, product, volume_id, sessions, blocks, files,"
            + " burned, checked, verified, note";

    private DiscRows() {}

    static Optional<Disc> byId(Connection connection, long id) throws SQLException {
        return list(connection, "where id = ?", id).stream().findFirst();
    }

    static Optional<Disc> byMark(Connection connection, String mark) throws SQLException {
        return list(connection, "where mark = ?", mark).stream().findFirst();
    }

    /** The same; nobody else changes it before the transaction ends. */
    static Optional<Disc> locked(Connection connection, String mark) throws SQLException {
        return list(connection, "where mark = ? for update", mark).stream().findFirst();
    }

    /** Discs below an identifier, the newest first. */
    static List<Disc> before(Connection connection, long before, int limit) throws SQLException {
        return list(connection, "where id < ? order by id desc limit ?", before, limit);
    }

    private static List<Disc> list(Connection connection, String condition, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + FIELDS + " from discs " + condition)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<Disc> discs = new ArrayList<>();
                while (rows.next()) {
                    discs.add(disc(rows));
                }
                return discs;
            }
        }
    }

    private static Disc disc(ResultSet row) throws SQLException {
        return new Disc(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getLong(9),
                row.getLong(10),
                time(row.getTimestamp(11)),
                time(row.getTimestamp(12)),
                Verified.valueOf(row.getString(13)),
                row.getString(14));
    }

    private static Optional<Instant> time(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }

    /** Stores a disc that the catalogue does not have, still without files, and returns its identifier. */
    static long insert(Connection connection, Disc disc) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into discs (mark, label, shelf, kind, product, volume_id, sessions, blocks, files, directories,"
                        + " burned, checked, verified, note) values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?)",
                new String[] {"id"})) {
            insert.setString(1, disc.mark());
            fill(insert, 2, disc);
            insert.executeUpdate();
            try (ResultSet made = insert.getGeneratedKeys()) {
                made.next();
                return made.getLong(1);
            }
        }
    }

    /** Stores what is known of a disc, beside its files. */
    static void update(Connection connection, Disc disc) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update discs set label = ?, shelf = ?, kind = ?, product = ?, volume_id = ?, sessions = ?, blocks = ?,"
                        + " burned = ?, checked = ?, verified = ?, note = ? where id = ?")) {
            update.setLong(fill(update, 1, disc), disc.id());
            update.executeUpdate();
        }
    }

    private static int fill(PreparedStatement statement, int first, Disc disc) throws SQLException {
        int at = first;
        statement.setString(at++, Texts.stored(disc.label(), 1000));
        statement.setString(at++, Texts.stored(disc.shelf(), 1000));
        statement.setString(at++, Texts.stored(disc.kind(), 200));
        statement.setString(at++, Texts.stored(disc.product(), 400));
        statement.setString(at++, Texts.stored(disc.volumeId(), 400));
        statement.setInt(at++, disc.sessions());
        statement.setLong(at++, disc.blocks());
        statement.setTimestamp(at++, disc.burned().map(Timestamp::from).orElse(null));
        statement.setTimestamp(at++, disc.checked().map(Timestamp::from).orElse(null));
        statement.setString(at++, disc.verified().name());
        statement.setString(at++, Texts.stored(disc.note(), 4000));
        return at;
    }

    /** How many directories have rows. */
    static long directories(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select directories from discs where id = ?")) {
            query.setLong(1, id);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Stores how many files and directories have rows. */
    static void count(Connection connection, long id, long files, long directories) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update discs set files = ?, directories = ? where id = ?")) {
            update.setLong(1, files);
            update.setLong(2, directories);
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    /** The sessions of a disc that the catalogue has. */
    static Set<Integer> sessions(Connection connection, long id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select session from disc_sessions where disc = ?")) {
            query.setLong(1, id);
            try (ResultSet rows = query.executeQuery()) {
                Set<Integer> sessions = new HashSet<>();
                while (rows.next()) {
                    sessions.add(rows.getInt(1));
                }
                return sessions;
            }
        }
    }

    /** Notes that the catalogue has a session. */
    static void addSession(Connection connection, long id, int session, long files) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into disc_sessions (disc, session, files) values (?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setInt(2, session);
            insert.setLong(3, files);
            insert.executeUpdate();
        }
    }
}
