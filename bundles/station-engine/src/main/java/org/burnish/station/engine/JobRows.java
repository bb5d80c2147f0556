package org.burnish.station.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.station.Burn;
import org.burnish.station.Job;
import org.burnish.station.JobRequest;
import org.burnish.station.JobRequest.Source;

/** Reads jobs. */
final class JobRows {

    private JobRows() {}

    static Optional<Job> job(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from job where id = ?")) {
            query.setLong(1, id);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(read(connection, found)) : Optional.empty();
            }
        }
    }

    /** The job of a row, with its parts. */
    static Job read(Connection connection, ResultSet found) throws SQLException {
        long id = found.getLong("id");
        JobRequest request = JobRequest.of(sources(connection, id))
                .label(found.getString("label"))
                .medium(found.getString("medium"))
                .copies(found.getInt("copies"))
                .priority(found.getInt("priority"))
                .deadline(Db.time(found.getTimestamp("deadline")))
                .verify(JobRequest.Verify.valueOf(found.getString("verify")))
                .held(found.getBoolean("held"))
                .options(options(connection, id))
                .submitter(found.getString("submitter"));
        return new Job(
                id,
                request,
                Job.State.valueOf(found.getString("state")),
                found.getTimestamp("created").toInstant(),
                Db.time(found.getTimestamp("ended")),
                burns(connection, id));
    }

    private static List<Source> sources(Connection connection, long job) throws SQLException {
        List<Source> sources = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select disk, image from job_source where job = ? order by place")) {
            query.setLong(1, job);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    sources.add(new Source(found.getString(1), found.getString(2)));
                }
            }
        }
        return sources;
    }

    private static Map<String, String> options(Connection connection, long job) throws SQLException {
        Map<String, String> options = new LinkedHashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select name, chosen from job_option where job = ? order by name")) {
            query.setLong(1, job);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    options.put(found.getString(1), found.getString(2));
                }
            }
        }
        return options;
    }

    private static List<Burn> burns(Connection connection, long job) throws SQLException {
        List<Burn> burns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select " + BurnRow.COLUMNS + " from burn where job = ? order by number, copy, id")) {
            query.setLong(1, job);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    burns.add(BurnRow.read(found).burn());
                }
            }
        }
        return burns;
    }

    static boolean held(Connection connection, long job) throws SQLException {
        return flag(connection, job, "held");
    }

    static boolean flag(Connection connection, long job, String column) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + column + " from job where id = ?")) {
            query.setLong(1, job);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }
}
