package org.burnish.station.spi;

import javax.sql.DataSource;
import org.osgi.annotation.versioning.ProviderType;

/** The database of a station. A service, there when the database can be reached. */
@ProviderType
public interface StationDatabase {

    /** The SQL that a database understands. */
    enum Dialect {
        H2,
        POSTGRESQL
    }

    /** Its connections, from a pool; each begins with auto-commit. */
    DataSource dataSource();

    Dialect dialect();

    /**
     * Brings the tables of a room up to date. Its numbered files are resources beside a class: {@code sql/0001-jobs.sql} is for both
     * dialects, {@code sql/0001-jobs.h2.sql} and {@code sql/0001-jobs.postgresql.sql} for one each. Each file is carried out once, in
     * the order of numbers, in a transaction; several stations may start at once.
     *
     * @param room whose tables they are, such as {@code queue}
     * @param beside the class
     * @param files their names in order, without the folder and without the dialect: {@code 0001-jobs}
     * @throws org.burnish.station.StationException when the tables are of a newer program, or a file fails
     */
    void migrate(String room, Class<?> beside, String... files);
}
