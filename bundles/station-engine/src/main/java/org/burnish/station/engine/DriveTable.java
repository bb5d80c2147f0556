package org.burnish.station.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.burnish.station.StationDrive;

/** The drives of all stations, as each reports its own. */
final class DriveTable {

    private final Db db;

    DriveTable(Db db) {
        this.db = db;
    }

    /** Stores the drives of a station in place of what was stored of it. */
    void report(String station, Collection<StationDrive> drives) {
        db.transaction(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from station_drive where station = ?")) {
                delete.setString(1, station);
                delete.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into station_drive (station, address, model, medium, state, capacity, used, burn, seen)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (StationDrive drive : drives) {
                    insert.setString(1, station);
                    insert.setString(2, drive.address());
                    insert.setString(3, drive.model());
                    insert.setString(4, drive.medium());
                    insert.setString(5, shortened(drive.state()));
                    insert.setLong(6, drive.capacity());
                    insert.setLong(7, drive.used());
                    if (drive.burn().isPresent()) {
                        insert.setLong(8, drive.burn().getAsLong());
                    } else {
                        insert.setNull(8, Types.BIGINT);
                    }
                    insert.setTimestamp(9, Timestamp.from(drive.seen()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return drives.size();
        });
    }

    private static String shortened(String state) {
        return state.length() <= 40 ? state : state.substring(0, 40);
    }

    List<StationDrive> all() {
        return db.transaction(connection -> {
            List<StationDrive> drives = new ArrayList<>();
            try (PreparedStatement query =
                            connection.prepareStatement("select * from station_drive order by station, address");
                    ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    long burn = found.getLong("burn");
                    OptionalLong works = found.wasNull() ? OptionalLong.empty() : OptionalLong.of(burn);
                    drives.add(new StationDrive(
                            found.getString("station"),
                            found.getString("address"),
                            found.getString("model"),
                            found.getString("medium"),
                            found.getString("state"),
                            found.getLong("capacity"),
                            found.getLong("used"),
                            works,
                            found.getTimestamp("seen").toInstant()));
                }
            }
            return drives;
        });
    }
}
