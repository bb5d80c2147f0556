package org.burnish.station.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.burnish.station.StationException;
import org.burnish.station.spi.StationDatabase;
import org.burnish.station.spi.StationFolder;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Registers the database as soon as its driver is there and it can be reached; tries again until then.
 *
 * <p>PID {@code org.burnish.station.store}: {@code url}, {@code user}, {@code password}; the system properties {@code
 * burnish.station.database}, {@code ….user} and {@code ….password} where there is no Configuration Admin.
 */
@Component(
        configurationPid = "org.burnish.station.store",
        immediate = true,
        service = {})
@Designate(ocd = DatabaseHost.Description.class)
public final class DatabaseHost {

    @ObjectClassDefinition(
            name = "Burnish: database of the station",
            description = "Where the station keeps its state.")
    @interface Description {
        @AttributeDefinition(
                name = "URL",
                description =
                        "Of JDBC, jdbc:postgresql://HOST/NAME; empty for a database in the folder of the station.")
        String url() default "";

        @AttributeDefinition(name = "User", description = "Its user.")
        String user() default "";

        @AttributeDefinition(name = "Password", description = "Of the user.", type = AttributeType.PASSWORD)
        String password() default "";
    }

    private static final System.Logger LOG = System.getLogger(DatabaseHost.class.getName());
    private static final String PROPERTY = "burnish.station.database";
    private static final long AGAIN_S = 2;

    private final BundleContext context;
    private final DatabaseAddress address;
    private final Map<DataSourceFactory, String> drivers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService tries = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "burnish-station-database");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable PooledDatabase database;
    private @Nullable ServiceRegistration<StationDatabase> registration;
    private String lastFailure = "";

    /** Made by the component runtime. */
    @Activate
    public DatabaseHost(BundleContext context, Map<String, Object> settings) throws IOException {
        this.context = context;
        this.address = address(settings);
        LOG.log(System.Logger.Level.DEBUG, "The database is {0}, by {1}", address, address.driver());
        tries.scheduleWithFixedDelay(this::connect, 0, AGAIN_S, TimeUnit.SECONDS);
    }

    private static DatabaseAddress address(Map<String, Object> settings) throws IOException {
        String url = setting(settings, "url", PROPERTY);
        return url.isEmpty()
                ? DatabaseAddress.embedded(StationFolder.make())
                : new DatabaseAddress(
                        url,
                        setting(settings, "user", PROPERTY + ".user"),
                        setting(settings, "password", PROPERTY + ".password"));
    }

    private static String setting(Map<String, Object> settings, String key, String property) {
        Object value = settings.get(key);
        return value != null ? value.toString() : System.getProperty(property, "");
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDriver(DataSourceFactory factory, Map<String, Object> properties) {
        drivers.put(factory, String.valueOf(properties.get(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS)));
        if (!tries.isShutdown()) {
            tries.execute(this::connect);
        }
    }

    void removeDriver(DataSourceFactory factory) {
        drivers.remove(factory);
    }

    private synchronized void connect() {
        if (database != null || tries.isShutdown()) {
            return;
        }
        for (Map.Entry<DataSourceFactory, String> driver : drivers.entrySet()) {
            if (driver.getValue().equals(address.driver())) {
                open(driver.getKey());
                return;
            }
        }
    }

    private void open(DataSourceFactory factory) {
        try {
            PooledDatabase reached = PooledDatabase.open(address, factory);
            database = reached;
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put("database", address.shown());
            registration = context.registerService(StationDatabase.class, reached, properties);
        } catch (SQLException | StationException e) {
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                lastFailure = failure;
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The station can''t reach its database {0}: {1}. It tries again every {2} s.",
                        address.shown(),
                        failure,
                        AGAIN_S);
            }
        }
    }

    /** Ends it. */
    @Deactivate
    public void close() {
        tries.shutdownNow();
        synchronized (this) {
            if (registration != null) {
                registration.unregister();
            }
            if (database != null) {
                database.close();
            }
        }
    }
}
