package org.burnish.itests.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.burnish.station.spi.StationDatabase;
import org.burnish.station.store.TestStores;
import org.junit.jupiter.api.AfterEach;

/** The catalogue in the embedded database. */
class CatalogueOnH2Test extends CatalogueTest {

    private static final int DATABASE_CLOSED = 90121;

    private StationDatabase open;

    @Override
    StationDatabase database() throws Exception {
        if (open == null) {
            open = TestStores.h2(folder);
        }
        return open;
    }

    @Override
    void breakDown() {
        try {
            execute(open, "shutdown immediately");
        } catch (SQLException e) {
            // the statement was carried out, and its connection can't be closed any more
            assertThat(e.getErrorCode()).isEqualTo(DATABASE_CLOSED);
        }
    }

    @Override
    void repair() throws Exception {
        close();
    }

    @AfterEach
    void close() throws Exception {
        if (open != null) {
            ((AutoCloseable) open).close();
            open = null;
        }
    }
}
