package org.burnish.station.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.station.Burn;
import org.burnish.station.Burn.State;
import org.burnish.station.Burn.Verified;

/** A row of burns while it is changed. */
final class BurnRow {

    static final String COLUMNS =
            "id, job, number, copy, blocks, state, verified, attempts, station, drive, touched, pinned, progress,"
                    + " phase, disc, reason, began, ended";

    /** As much as the column takes. */
    private static final int REASON = 8000;

    long id;
    long job;
    /** Which disc of the set. */
    int number;

    int copy;
    /** How many its image has. */
    long blocks;

    State state = State.WAITING;
    Verified verified = Verified.UNKNOWN;
    int attempts;
    String station = "";
    String drive = "";
    /** Whether the medium in the drive may have been changed. */
    boolean touched;
    /** Whether it goes on in the drive where it was. */
    boolean pinned;

    int progress;
    String phase = "";
    OptionalLong disc = OptionalLong.empty();
    String reason = "";
    Optional<Instant> began = Optional.empty();
    Optional<Instant> ended = Optional.empty();

    static BurnRow read(ResultSet found) throws SQLException {
        BurnRow row = new BurnRow();
        row.id = found.getLong("id");
        row.job = found.getLong("job");
        row.number = found.getInt("number");
        row.copy = found.getInt("copy");
        row.blocks = found.getLong("blocks");
        row.state = State.valueOf(found.getString("state"));
        row.verified = Verified.valueOf(found.getString("verified"));
        row.attempts = found.getInt("attempts");
        row.station = found.getString("station");
        row.drive = found.getString("drive");
        row.touched = found.getBoolean("touched");
        row.pinned = found.getBoolean("pinned");
        row.progress = found.getInt("progress");
        row.phase = found.getString("phase");
        long disc = found.getLong("disc");
        row.disc = found.wasNull() ? OptionalLong.empty() : OptionalLong.of(disc);
        row.reason = found.getString("reason");
        row.began = Db.time(found.getTimestamp("began"));
        row.ended = Db.time(found.getTimestamp("ended"));
        return row;
    }

    void write(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update burn set state = ?, verified = ?, attempts = ?, station = ?, drive = ?, touched = ?, pinned = ?,"
                        + " progress = ?, phase = ?, disc = ?, reason = ?, began = ?, ended = ? where id = ?")) {
            update.setString(1, state.name());
            update.setString(2, verified.name());
            update.setInt(3, attempts);
            update.setString(4, station);
            update.setString(5, drive);
            update.setBoolean(6, touched);
            update.setBoolean(7, pinned);
            update.setInt(8, progress);
            update.setString(9, phase);
            if (disc.isPresent()) {
                update.setLong(10, disc.getAsLong());
            } else {
                update.setNull(10, Types.BIGINT);
            }
            update.setString(11, reason.length() > REASON ? reason.substring(0, REASON) : reason);
            update.setTimestamp(12, Db.time(began));
            update.setTimestamp(13, Db.time(ended));
            update.setLong(14, id);
            update.executeUpdate();
        }
    }

    static void insert(Connection connection, long job, int number, int copy, long blocks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into burn (job, number, copy, blocks, state, verified, attempts, station, drive, touched, pinned, progress, phase,"
                        + " reason) values (?, ?, ?, ?, 'WAITING', 'UNKNOWN', 0, '', '', false, false, 0, '', '')")) {
            insert.setLong(1, job);
            insert.setInt(2, number);
            insert.setInt(3, copy);
            insert.setLong(4, blocks);
            insert.executeUpdate();
        }
    }

    Burn burn() {
        return new Burn(
                id,
                number,
                copy,
                state,
                verified,
                attempts,
                drive.isEmpty() ? Optional.empty() : Optional.of(new Burn.Place(station, drive)),
                progress,
                phase,
                disc,
                reason,
                began,
                ended);
    }

    /** It waits again, for any drive. */
    void waits(String because) {
        state = State.WAITING;
        touched = false;
        pinned = false;
        progress = 0;
        phase = "";
        reason = because;
    }

    /** Nothing more will happen unasked. */
    void ends(State how, String because) {
        state = how;
        phase = "";
        reason = because;
        ended = Optional.of(Instant.now());
    }

    static Timestamp now() {
        return Timestamp.from(Instant.now());
    }
}
