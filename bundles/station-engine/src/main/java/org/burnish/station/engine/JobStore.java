package org.burnish.station.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.burnish.station.Burn;
import org.burnish.station.Job;
import org.burnish.station.JobRequest;
import org.burnish.station.JobRequest.Source;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;
import org.jspecify.annotations.Nullable;

/** Jobs and their burns in the database: whatever changes a burn passes here, so that the state of its job follows. */
final class JobStore {

    private final Db db;

    JobStore(Db db) {
        this.db = db;
    }

    /**
     * Stores a job with a burn for each copy of each disc.
     *
     * @param plan how it is spread over discs
     * @param blocks of each disc
     */
    Job add(JobRequest request, byte[] plan, List<Long> blocks) {
        return db.transaction(connection -> {
            long id = insert(connection, request);
            sources(connection, id, request.sources());
            options(connection, id, request.options());
            plan(connection, id, plan);
            for (int number = 1; number <= blocks.size(); number++) {
                for (int copy = 1; copy <= request.copies(); copy++) {
                    BurnRow.insert(connection, id, number, copy, blocks.get(number - 1));
                }
            }
            return JobRows.job(connection, id).orElseThrow();
        });
    }

    private static long insert(Connection connection, JobRequest request) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into job (label, medium, copies, priority, deadline, verify, held, cancelled, submitter, state,"
                        + " created) values (?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?)",
                new String[] {"id"})) {
            insert.setString(1, request.label());
            insert.setString(2, request.medium());
            insert.setInt(3, request.copies());
            insert.setInt(4, request.priority());
            insert.setTimestamp(5, Db.time(request.deadline()));
            insert.setString(6, request.verify().name());
            insert.setBoolean(7, request.held());
            insert.setString(8, request.submitter());
            insert.setString(9, (request.held() ? Job.State.HELD : Job.State.WAITING).name());
            insert.setTimestamp(10, BurnRow.now());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void plan(Connection connection, long job, byte[] plan) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into job_plan (job, plan) values (?, ?)")) {
            insert.setLong(1, job);
            insert.setBytes(2, plan);
            insert.executeUpdate();
        }
    }

    /** How a job is spread over discs. */
    byte[] plan(long job) {
        return db.transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select plan from job_plan where job = ?")) {
                query.setLong(1, job);
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    return found.getBytes(1);
                }
            }
        });
    }

    private static void sources(Connection connection, long job, List<Source> sources) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into job_source (job, place, disk, image) values (?, ?, ?, ?)")) {
            for (int place = 0; place < sources.size(); place++) {
                insert.setLong(1, job);
                insert.setInt(2, place);
                insert.setString(3, sources.get(place).disk());
                insert.setString(4, sources.get(place).image());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void options(Connection connection, long job, Map<String, String> options) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into job_option (job, name, chosen) values (?, ?, ?)")) {
            for (Map.Entry<String, String> option : options.entrySet()) {
                insert.setLong(1, job);
                insert.setString(2, option.getKey());
                insert.setString(3, option.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A job. */
    Optional<Job> job(long id) {
        return db.transaction(connection -> JobRows.job(connection, id));
    }

    /** A burn, and its job. */
    Optional<BurnRow> burn(long id) {
        return db.transaction(connection -> row(connection, id, ""));
    }

    /**
     * Changes a burn, and the state of its job with it.
     *
     * @return the job as it is then
     */
    Job change(long burn, Consumer<BurnRow> change) {
        return db.transaction(connection -> {
            BurnRow row = row(connection, burn, " for update")
                    .orElseThrow(() -> new StationException(Kind.NOT_FOUND, "There is no burn " + burn));
            change.accept(row);
            row.write(connection);
            return settle(connection, row.job);
        });
    }

    /** Changes all burns of a job, and how the job stands. */
    Job changeAll(long job, @Nullable Boolean held, @Nullable Boolean cancelled, Consumer<BurnRow> change) {
        return db.transaction(connection -> {
            flag(connection, job, "held", held);
            flag(connection, job, "cancelled", cancelled);
            for (BurnRow row : rows(connection, job)) {
                change.accept(row);
                row.write(connection);
            }
            return settle(connection, job);
        });
    }

    private static void flag(Connection connection, long job, String column, @Nullable Boolean value)
            throws SQLException {
        if (value == null) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("update job set " + column + " = ? where id = ?")) {
            update.setBoolean(1, value);
            update.setLong(2, job);
            update.executeUpdate();
        }
    }

    private static Optional<BurnRow> row(Connection connection, long id, String lock) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + BurnRow.COLUMNS + " from burn where id = ?" + lock)) {
            query.setLong(1, id);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(BurnRow.read(found)) : Optional.empty();
            }
        }
    }

    private static List<BurnRow> rows(Connection connection, long job) throws SQLException {
        List<BurnRow> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select " + BurnRow.COLUMNS + " from burn where job = ? order by number, copy, id for update")) {
            query.setLong(1, job);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(BurnRow.read(found));
                }
            }
        }
        return rows;
    }

    /** Stores what the burns of a job come to. */
    private static Job settle(Connection connection, long id) throws SQLException {
        Job job = JobRows.job(connection, id)
                .orElseThrow(() -> new StationException(Kind.NOT_FOUND, "There is no job " + id));
        Job.State state = state(job, JobRows.held(connection, id));
        Optional<Instant> ended = state.ended() ? job.ended().or(() -> Optional.of(Instant.now())) : Optional.empty();
        try (PreparedStatement update =
                connection.prepareStatement("update job set state = ?, ended = ? where id = ?")) {
            update.setString(1, state.name());
            update.setTimestamp(2, Db.time(ended));
            update.setLong(3, id);
            update.executeUpdate();
        }
        return new Job(job.id(), job.request(), state, job.created(), ended, job.burns());
    }

    /** What the burns of a job come to. */
    static Job.State state(Job job, boolean held) {
        List<Burn> burns = job.burns();
        if (burns.stream().anyMatch(burn -> burn.state().running())) {
            return Job.State.RUNNING;
        }
        if (burns.stream().anyMatch(burn -> burn.state() == Burn.State.UNKNOWN)) {
            return Job.State.UNKNOWN;
        }
        if (burns.stream().anyMatch(burn -> burn.state() == Burn.State.WAITING)) {
            boolean begun = burns.stream().anyMatch(burn -> burn.attempts() > 0);
            return held ? Job.State.HELD : begun ? Job.State.RUNNING : Job.State.WAITING;
        }
        if (burns.stream().allMatch(burn -> burn.state() == Burn.State.DONE)) {
            return Job.State.DONE;
        }
        return burns.stream().anyMatch(burn -> burn.state() == Burn.State.FAILED)
                ? Job.State.FAILED
                : Job.State.CANCELLED;
    }

    /** Stores how far a burn is that runs. */
    void progress(long burn, String phase, int percent) {
        db.transaction(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update burn set phase = ?, progress = ? where id = ?")) {
                update.setString(1, phase);
                update.setInt(2, percent);
                update.setLong(3, burn);
                return update.executeUpdate();
            }
        });
    }

    /** Whether somebody wants a job to end. */
    boolean cancelled(long job) {
        return db.transaction(connection -> JobRows.flag(connection, job, "cancelled"));
    }
}
