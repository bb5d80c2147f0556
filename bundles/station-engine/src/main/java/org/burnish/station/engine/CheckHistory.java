package org.burnish.station.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.burnish.station.Burn.Verified;
import org.burnish.station.DiscCheck;

/** How discs were read. */
final class CheckHistory {

    private static final int NOTE = 8000;
    private static final int SHOWN = 1000;

    private final Db db;

    CheckHistory(Db db) {
        this.db = db;
    }

    void add(DiscCheck check) {
        db.transaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into disc_check (disc, checked, drive, result, millis, note) values (?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, check.disc());
                insert.setTimestamp(2, Timestamp.from(check.at()));
                insert.setString(3, check.drive());
                insert.setString(4, check.result().name());
                insert.setLong(5, check.millis());
                insert.setString(6, check.note().length() > NOTE ? check.note().substring(0, NOTE) : check.note());
                return insert.executeUpdate();
            }
        });
    }

    /** Of a disc, the last first. */
    List<DiscCheck> of(long disc) {
        return db.transaction(connection -> {
            List<DiscCheck> checks = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select * from disc_check where disc = ? order by id desc limit " + SHOWN)) {
                query.setLong(1, disc);
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        checks.add(new DiscCheck(
                                disc,
                                found.getTimestamp("checked").toInstant(),
                                found.getString("drive"),
                                Verified.valueOf(found.getString("result")),
                                found.getLong("millis"),
                                found.getString("note")));
                    }
                }
            }
            return checks;
        });
    }
}
