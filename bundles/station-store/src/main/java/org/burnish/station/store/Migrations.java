package org.burnish.station.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;
import org.burnish.station.spi.StationDatabase.Dialect;
import org.jspecify.annotations.Nullable;

/** Carries out the numbered files of rooms, each once. What was carried out is in a table of its own. */
final class Migrations {

    /** Any number that nobody else uses for an advisory lock of PostgreSQL: "Burnish" in ASCII. */
    private static final long LOCK = 0x4275726E697368L;

    private static final String TABLE =
            "create table if not exists burnish_schema (room varchar(40) not null, number integer not null,"
                    + " name varchar(200) not null, applied timestamp with time zone not null, primary key (room, number))";

    private final DataSource dataSource;
    private final Dialect dialect;

    Migrations(DataSource dataSource, Dialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    /** Brings the tables of a room up to date. */
    void apply(String room, Class<?> beside, String... files) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean more = true;
            while (more) {
                more = next(connection, room, beside, files);
            }
        } catch (SQLException e) {
            throw new StationException(
                    Kind.UNAVAILABLE, "The tables '" + room + "' can't be brought up to date: " + e.getMessage(), e);
        }
    }

    /** Carries out the next file, if there is one, in a transaction of its own. */
    private boolean next(Connection connection, String room, Class<?> beside, String... files) throws SQLException {
        try {
            lock(connection);
            int done = newest(connection, room);
            if (done > files.length) {
                throw new StationException(
                        Kind.CONFLICT,
                        "The tables '" + room + "' of the database are of a newer program (" + done
                                + ", this one knows " + files.length
                                + "). Use the newer program; nothing was changed.");
            }
            if (done < files.length) {
                file(connection, room, done + 1, beside, files[done]);
            }
            connection.commit();
            return done < files.length;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /** Several stations may start at once. An embedded database has one process, and this class one thread. */
    private void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (dialect == Dialect.POSTGRESQL) {
                statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            }
            statement.execute(TABLE);
        }
    }

    private static int newest(Connection connection, String room) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select coalesce(max(number), 0) from burnish_schema where room = ?")) {
            query.setString(1, room);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private void file(Connection connection, String room, int number, Class<?> beside, String name)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : text(beside, name).split(";\\s*\\n")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        } catch (SQLException e) {
            throw new SQLException("file " + name + ": " + e.getMessage(), e.getSQLState(), e);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into burnish_schema (room, number, name, applied) values (?, ?, ?, current_timestamp)")) {
            insert.setString(1, room);
            insert.setInt(2, number);
            insert.setString(3, name);
            insert.executeUpdate();
        }
    }

    /** The commands of a file: those for this dialect, or those for both. Lines of comment are left out. */
    private String text(Class<?> beside, String name) {
        String own = "sql/" + name + "." + dialect.name().toLowerCase(Locale.ROOT) + ".sql";
        try (@Nullable InputStream special = beside.getResourceAsStream(own);
                @Nullable InputStream common = beside.getResourceAsStream("sql/" + name + ".sql")) {
            InputStream chosen = special != null ? special : common;
            if (chosen == null) {
                throw new StationException(Kind.INVALID, "There is no file of tables " + name + " for " + dialect);
            }
            return new String(chosen.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*\\n", "");
        } catch (IOException e) {
            throw new StationException(Kind.INVALID, "The file of tables " + name + " can't be read: " + e, e);
        }
    }
}
