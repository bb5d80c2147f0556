package org.burnish.station.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import org.burnish.station.StationException;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private static final long NOBODY = 4_194_303;

    private final Db db = new Db(Tables.made());

    private void other(String instance, Instant seen) {
        db.transaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into station_instance (name, instance, seen) values ('attic', ?, ?)")) {
                insert.setString(1, instance);
                insert.setTimestamp(2, Timestamp.from(seen));
                return insert.executeUpdate();
            }
        });
    }

    private void takes(String name) {
        new Instances(db, name, "here").take();
    }

    @Test
    void secondStationOfANameIsRefusedWhileTheFirstLives() {
        other("elsewhere 17", Instant.now());
        assertThatThrownBy(() -> takes("attic"))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("'attic' runs already, as process elsewhere 17");
        assertThatCode(() -> takes("cellar")).doesNotThrowAnyException();
    }

    @Test
    void nameOfAStationThatDiedIsTaken() {
        other("elsewhere 17", Instant.now().minusSeconds(60));
        assertThatCode(() -> takes("attic")).doesNotThrowAnyException();
        assertThatCode(() -> takes("attic")).as("again, by the same process").doesNotThrowAnyException();
    }

    @Test
    void processOfThisMachineThatIsGoneIsKnownToBeDeadAtOnce() {
        other("here " + NOBODY, Instant.now());
        assertThatCode(() -> takes("attic")).doesNotThrowAnyException();
    }
}
