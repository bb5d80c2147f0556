package org.burnish.station.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.burnish.station.Burn;
import org.burnish.station.Job;
import org.burnish.station.JobQuery;
import org.burnish.station.Station.StateCount;

/** Questions about many jobs. */
final class JobSearch {

    private final Db db;

    JobSearch(Db db) {
        this.db = db;
    }

    List<Job> jobs(JobQuery query) {
        return db.transaction(connection -> {
            List<Job> jobs = new ArrayList<>();
            try (PreparedStatement statement = prepared(connection, query);
                    ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    jobs.add(JobRows.read(connection, found));
                }
            }
            return jobs;
        });
    }

    private static PreparedStatement prepared(Connection connection, JobQuery query) throws SQLException {
        String states =
                query.states().stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
        Optional<String> pattern = query.text()
                .filter(text -> !text.isBlank())
                .map(text -> "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        PreparedStatement statement = connection.prepareStatement("select * from job j where id < ?"
                + (states.isEmpty() ? "" : " and state in (" + states + ")")
                + (pattern.isEmpty()
                        ? ""
                        : " and (lower(label) like ? or lower(submitter) like ? or exists (select 1 from job_source s where s.job = j.id"
                                + " and lower(s.disk) like ?))")
                + " order by id desc limit " + query.limit());
        statement.setLong(1, query.before());
        if (pattern.isPresent()) {
            statement.setString(2, pattern.get());
            statement.setString(3, pattern.get());
            statement.setString(4, pattern.get());
        }
        return statement;
    }

    List<StateCount> counts() {
        return db.transaction(connection -> {
            List<StateCount> counts = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "select state, count(*) from job group by state order by state");
                    ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    counts.add(new StateCount(Job.State.valueOf(found.getString(1)), found.getLong(2)));
                }
            }
            return counts;
        });
    }

    /** What waits for a drive, in the order in which it shall be begun. */
    List<Waiting> waiting(int limit) {
        return db.transaction(connection -> {
            List<Waiting> waiting = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "select b.id, b.state, b.station, b.drive, b.pinned, j.medium, j.verify, b.blocks from burn b join job j on j.id = b.job"
                                    + " where b.state in ('WAITING', 'VERIFYING', 'UNKNOWN') and not j.held"
                                    + " order by j.priority desc, j.deadline asc nulls last, b.id limit " + limit);
                    ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    waiting.add(new Waiting(
                            found.getLong(1),
                            Burn.State.valueOf(found.getString(2)),
                            found.getString(3),
                            found.getString(4),
                            found.getBoolean(5),
                            found.getString(6),
                            found.getString(7).equals("OTHER"),
                            found.getLong(8)));
                }
            }
            return waiting;
        });
    }

    /**
     * A burn that waits.
     *
     * @param id its id
     * @param state how it is
     * @param station where it was last; empty for nowhere
     * @param drive likewise
     * @param pinned whether it goes on there
     * @param medium the kind wanted; empty for any
     * @param otherDrive whether it is verified in another drive than that
     * @param blocks how many its image has
     */
    record Waiting(
            long id,
            Burn.State state,
            String station,
            String drive,
            boolean pinned,
            String medium,
            boolean otherDrive,
            long blocks) {}
}
