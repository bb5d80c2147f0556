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
                    "insert into station_drive (station, address, model, medium, state, mark, capacity, used, burn, seen)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (StationDrive drive : drives) {
                    insert.setString(1, station);
                    insert.setString(2, drive.address());
                    insert.setString(3, drive.model());
                    insert.setString(4, drive.medium());
                    insert.setString(5, shortened(drive.state()));
                    insert.setString(6, drive.mark());
                    insert.setLong(7, drive.capacity());
                    insert.setLong(8, drive.used());
                    if (drive.burn().isPresent()) {
                        insert.setLong(9, drive.burn().getAsLong());
                    } else {
                        insert.setNull(9, Types.BIGINT);
                    }
                    insert.setTimestamp(10, Timestamp.from(drive.seen()));
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
                            found.getString("mark"),
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
