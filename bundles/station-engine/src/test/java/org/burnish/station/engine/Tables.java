package org.burnish.station.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** An empty database of H2 in memory with the tables of the queue. */
final class Tables {

    private Tables() {}

    static DataSource made() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String file : new String[] {
                "0001-jobs.sql", "0002-schedule.h2.sql", "0003-sets.h2.sql", "0004-instances.sql", "0005-checks.sql"
            }) {
                for (String command : text(file).split(";\\s*\\n")) {
                    if (!command.isBlank()) {
                        statement.execute(command);
                    }
                }
            }
            return source;
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Tables.class.getResourceAsStream("sql/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*\\n", "");
        }
    }
}
