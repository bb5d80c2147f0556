package org.burnish.station.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.burnish.itests.support.Postgres;
import org.burnish.station.spi.StationDatabase;
import org.h2.util.OsgiDataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** The station's databases without a framework. */
public final class TestStores {

    private TestStores() {}

    /** A database that can be closed. */
    public static <T extends StationDatabase & AutoCloseable> T h2(Path folder) throws SQLException {
        return cast(
                PooledDatabase.open(DatabaseAddress.embedded(folder), new OsgiDataSourceFactory(new org.h2.Driver())));
    }

    /** The database of a server. */
    public static <T extends StationDatabase & AutoCloseable> T of(Postgres server) throws SQLException {
        return cast(
                PooledDatabase.open(new DatabaseAddress(server.url(), server.user(), ""), new PGDataSourceFactory()));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(PooledDatabase database) {
        return (T) database;
    }
}
