package org.burnish.itests.station;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.itests.support.Postgres;
import org.burnish.station.spi.StationDatabase;
import org.burnish.station.store.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The catalogue in a real PostgreSQL. */
class CatalogueOnPostgresTest extends CatalogueTest {

    private static Postgres server;

    private final List<StationDatabase> open = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.start();
    }

    @AfterAll
    static void end() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    StationDatabase database() throws Exception {
        StationDatabase database = TestStores.of(server);
        open.add(database);
        return database;
    }

    @Override
    void breakDown() {
        server.kill();
    }

    @Override
    void repair() throws Exception {
        server.restart();
    }

    @AfterEach
    void empty() throws Exception {
        execute(open.get(open.size() - 1), "drop schema public cascade");
        execute(open.get(open.size() - 1), "create schema public");
        for (StationDatabase each : open) {
            ((AutoCloseable) each).close();
        }
    }
}
