package org.burnish.station.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.burnish.station.StationException;
import org.burnish.station.spi.StationDatabase.Dialect;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private final JdbcDataSource source = new JdbcDataSource();
    private final Migrations migrations = new Migrations(source, Dialect.H2);

    MigrationsTest() {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private int count(String table) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    void eachFileIsCarriedOutOnce() throws SQLException {
        migrations.apply("letters", MigrationsTest.class, "0001-letters");
        migrations.apply("letters", MigrationsTest.class, "0001-letters");
        assertThat(count("letter")).isEqualTo(2);
        migrations.apply("letters", MigrationsTest.class, "0001-letters", "0002-more");
        assertThat(count("letter")).isEqualTo(3);
    }

    @Test
    void tablesOfANewerProgramAreRefused() {
        migrations.apply("letters", MigrationsTest.class, "0001-letters", "0002-more");
        assertThatThrownBy(() -> migrations.apply("letters", MigrationsTest.class, "0001-letters"))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("of a newer program (2, this one knows 1)");
    }

    @Test
    void fileThatFailsIsNamed() {
        assertThatThrownBy(() -> migrations.apply("letters", MigrationsTest.class, "0001-letters", "0003-wrong"))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("0003-wrong");
        assertThatThrownBy(() -> migrations.apply("letters", MigrationsTest.class, "0001-letters", "0004-missing"))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("0004-missing");
    }

    @Test
    void addressOfAnotherDatabaseIsRefusedWithoutItsSecrets() {
        assertThatThrownBy(() -> new DatabaseAddress("jdbc:mysql://joe:secret@host/x?password=y", "", "").dialect())
                .hasMessageContaining("jdbc:mysql://***@host/x")
                .hasMessageNotContaining("secret");
    }
}
