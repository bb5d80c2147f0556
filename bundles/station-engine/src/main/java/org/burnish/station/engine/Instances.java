package org.burnish.station.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;

/** Which process is the station of a name: two of one name would take each other's burns for their own. */
final class Instances {

    /** A station that was not seen for so long has died. */
    private static final Duration GONE = Duration.ofSeconds(15);

    private final Db db;
    private final String name;
    private final String host;
    private final String own;

    Instances(Db db, String name, String host) {
        this.db = db;
        this.name = name;
        this.host = host;
        this.own = of(host, ProcessHandle.current().pid());
    }

    private static String of(String host, long pid) {
        return host + " " + pid;
    }

    /** Takes the name, unless a process has it that lives. */
    void take() {
        db.transaction(connection -> {
            Optional<String> other = other(connection);
            if (other.isPresent()) {
                throw new StationException(
                        Kind.CONFLICT,
                        "A station named '" + name + "' runs already, as process " + other.get()
                                + ". Give this one another name, or end that one.");
            }
            return seen(connection);
        });
    }

    /** Says that it lives. */
    void seen() {
        db.transaction(Instances.this::seen);
    }

    private Optional<String> other(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select instance, seen from station_instance where name = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                String instance = found.getString(1);
                Instant seen = found.getTimestamp(2).toInstant();
                boolean lives =
                        !instance.equals(own) && seen.isAfter(Instant.now().minus(GONE)) && !isDeadHere(instance);
                return lives ? Optional.of(instance) : Optional.empty();
            }
        }
    }

    /** Of a process of this machine it is known at once that it is gone. */
    private boolean isDeadHere(String instance) {
        int space = instance.lastIndexOf(' ');
        return instance.substring(0, space).equals(host)
                && ProcessHandle.of(Long.parseLong(instance.substring(space + 1)))
                        .isEmpty();
    }

    private int seen(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update station_instance set instance = ?, seen = ? where name = ?")) {
            update.setString(1, own);
            update.setTimestamp(2, BurnRow.now());
            update.setString(3, name);
            if (update.executeUpdate() == 1) {
                return 1;
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into station_instance (instance, seen, name) values (?, ?, ?)")) {
            insert.setString(1, own);
            insert.setTimestamp(2, BurnRow.now());
            insert.setString(3, name);
            return insert.executeUpdate();
        }
    }
}
