package org.burnish.station.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.burnish.station.spi.StationDatabase;
import org.osgi.service.jdbc.DataSourceFactory;

/** A database that was reached, through a pool of connections. */
final class PooledDatabase implements StationDatabase, AutoCloseable {

    private static final int CONNECTIONS = 10;
    private static final long WAIT_MS = TimeUnit.SECONDS.toMillis(10);

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final Migrations migrations;

    private PooledDatabase(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
        this.migrations = new Migrations(pool, dialect);
    }

    /**
     * Reaches a database.
     *
     * @throws SQLException when it can't be reached
     */
    static PooledDatabase open(DatabaseAddress address, DataSourceFactory factory) throws SQLException {
        DataSource plain = factory.createDataSource(address.properties());
        // the pool tells what failed in words of its own; this says it in those of the database
        plain.getConnection().close();
        HikariConfig config = new HikariConfig();
        config.setDataSource(plain);
        config.setPoolName("burnish-station");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MS);
        config.setInitializationFailTimeout(-1);
        return new PooledDatabase(new HikariDataSource(config), address.dialect());
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public synchronized void migrate(String room, Class<?> beside, String... files) {
        migrations.apply(room, beside, files);
    }

    @Override
    public void close() {
        pool.close();
    }
}
