package org.burnish.station.store;

import java.nio.file.Path;
import java.util.Properties;
import org.burnish.station.StationException;
import org.burnish.station.spi.StationDatabase.Dialect;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Where a database is.
 *
 * @param url of JDBC
 * @param user empty where the address has it, or none is needed
 * @param password likewise; never shown
 */
record DatabaseAddress(String url, String user, String password) {

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** The embedded one, in the folder of the station. A commit has reached the file when it returns. */
    static DatabaseAddress embedded(Path folder) {
        return new DatabaseAddress(
                H2 + "file:" + folder.resolve("station") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0", "station", "");
    }

    /** The SQL that it understands. */
    Dialect dialect() {
        if (url.startsWith(H2)) {
            return Dialect.H2;
        }
        if (url.startsWith(POSTGRESQL)) {
            return Dialect.POSTGRESQL;
        }
        throw new StationException(
                StationException.Kind.INVALID,
                "The database '" + shown() + "' is none that a station can use: its address has to begin with " + H2
                        + " or " + POSTGRESQL);
    }

    /** The class by which its driver registers. */
    String driver() {
        return dialect() == Dialect.H2 ? "org.h2.Driver" : "org.postgresql.Driver";
    }

    /** What its driver is told. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put(DataSourceFactory.JDBC_URL, url);
        if (!user.isEmpty()) {
            properties.put(DataSourceFactory.JDBC_USER, user);
            properties.put(DataSourceFactory.JDBC_PASSWORD, password);
        }
        return properties;
    }

    /** The address without what could be a secret. */
    String shown() {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//***@");
    }

    @Override
    public String toString() {
        return shown();
    }
}
