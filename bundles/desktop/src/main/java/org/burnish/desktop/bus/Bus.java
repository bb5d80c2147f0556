package org.burnish.desktop.bus;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;

/** A connection to a message bus. No method takes longer than the limit that it was opened with. */
public final class Bus implements AutoCloseable {

    private final Limit limit;
    private final DBusConnection connection;
    private volatile boolean silent;

    private Bus(Limit limit, DBusConnection connection) {
        this.limit = limit;
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @param name which bus it is, as a sentence begins: "The session bus"
     * @param address one of {@link BusAddresses}
     */
    public static Bus open(String name, String address, Duration time) throws BusException {
        Limit limit = new Limit(name, time);
        AtomicBoolean late = new AtomicBoolean();
        DBusConnection connection = limit.call(() -> connect(address, late), () -> late.set(true));
        return new Bus(limit, connection);
    }

    private static DBusConnection connect(String address, AtomicBoolean late) throws DBusException {
        DBusConnection connection = DBusConnectionBuilder.forAddress(address)
                .withShared(false)
                .transportConfig()
                .withTimeout(1)
                .back()
                .build();
        if (late.get()) {
            connection.disconnect();
        }
        return connection;
    }

    /** Whether a service has this name now. None is started for this. */
    public boolean has(String service) throws BusException {
        return call(() -> bus().NameHasOwner(service));
    }

    /** Whether a service has this name, or would be started when it is called. */
    public boolean offers(String service) throws BusException {
        return call(() -> bus().NameHasOwner(service)
                || Arrays.asList(bus().ListActivatableNames()).contains(service));
    }

    private DBus bus() throws DBusException {
        return connection.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
    }

    /**
     * Calls an object of a service.
     *
     * @param type the interface of the object, with what is called
     */
    public <O extends DBusInterface, T> T call(String service, String path, Class<O> type, Request<O, T> request)
            throws BusException {
        return call(() -> request.of(connection.getRemoteObject(service, path, type)));
    }

    /** What is asked of an object. */
    @FunctionalInterface
    public interface Request<O, T> {

        /** Calls it. */
        T of(O object);
    }

    /**
     * Listens to changes of the properties of objects, until the bus is closed.
     *
     * @param folder what the paths of the objects begin with
     * @param changed receives the interfaces whose properties have changed, on a thread of the connection
     */
    public void onChange(String folder, Consumer<String> changed) throws BusException {
        call(() -> {
            DBusMatchRule rule = DBusMatchRuleBuilder.create()
                    .withType(Properties.PropertiesChanged.class)
                    .withPathNamespace(folder)
                    .build();
            return connection.<Properties.PropertiesChanged>addSigHandler(
                    rule, signal -> changed.accept(signal.getInterfaceName()));
        });
    }

    private <T> T call(Callable<T> work) throws BusException {
        return limit.call(work, () -> silent = true);
    }

    /** Whether a call was given up: further ones would be in vain. */
    public boolean isSilent() {
        return silent;
    }

    /** Disconnects; what was asked for as long as the connection lasts ends with it. */
    @Override
    public void close() {
        Limit patience = silent ? limit.none() : limit;
        try {
            patience.call(
                    () -> {
                        connection.disconnect();
                        return true;
                    },
                    () -> {});
        } catch (BusException e) {
            // it is given up all the same
        }
    }
}
