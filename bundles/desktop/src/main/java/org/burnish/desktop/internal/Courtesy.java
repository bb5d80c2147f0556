package org.burnish.desktop.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.burnish.desktop.bus.Bus;
import org.burnish.desktop.bus.BusAddresses;
import org.burnish.desktop.bus.BusException;
import org.burnish.desktop.bus.SessionManager;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;

/**
 * What Burnish asks the desktop for on behalf of one job. Nothing that it does or leaves undone is a failure of the job: that becomes
 * a complaint. Used by one thread at a time.
 */
final class Courtesy implements AutoCloseable {

    private static final String SESSION_BUS = "The session bus of the desktop";
    private static final String SYSTEM_BUS = "The system bus";
    private static final String MAY_SLEEP = "The machine may be suspended during a job";
    private static final String SESSION_IS_DEAF = "Media may be mounted during a job, and its end is not shown";
    private static final UInt32 NO_WINDOW = new UInt32(0);

    private final Job job;
    private final BusAddresses buses;
    private final Duration limit;
    private final Consumer<String> complaint;
    private @Nullable Bus session;
    private @Nullable UInt32 cookie;
    private @Nullable SleepLock lock;
    private boolean unreachable;

    /**
     * Asks for nothing yet.
     *
     * @param limit the time that each call of a bus may take
     */
    Courtesy(Job job, BusAddresses buses, Duration limit, Consumer<String> complaint) {
        this.job = job;
        this.buses = buses;
        this.limit = limit;
        this.complaint = complaint;
    }

    /** Asks that the machine is not suspended. */
    void stayAwake() {
        buses.system()
                .ifPresent(address -> attempt(MAY_SLEEP, () -> {
                    try (Bus bus = Bus.open(SYSTEM_BUS, address, limit)) {
                        if (bus.has(SleepLock.SERVICE)) {
                            lock = SleepLock.take(
                                            job, why -> complaint.accept(MAY_SLEEP + ": logind says \"" + why + "\""))
                                    .orElse(null);
                        }
                    }
                }));
    }

    /** Asks the session that it mounts nothing by itself, does not suspend, and does not end while media are written. */
    void leaveMediaAlone() {
        attemptInSession(bus -> {
            if (bus.has(SessionManager.NAME)) {
                int flags =
                        SessionManager.AUTOMOUNT + SessionManager.SUSPEND + (job.writes() ? SessionManager.LOGOUT : 0);
                // should this process be killed, it ends with the connection
                cookie = bus.call(
                        SessionManager.NAME,
                        SessionManager.PATH,
                        SessionManager.class,
                        manager -> manager.inhibit(
                                DesktopManners.APPLICATION, NO_WINDOW, job.toString(), new UInt32(flags)));
            }
        });
    }

    private void endInhibition() {
        UInt32 ended = cookie;
        cookie = null;
        if (ended != null) {
            attemptInSession(
                    bus -> bus.call(SessionManager.NAME, SessionManager.PATH, SessionManager.class, manager -> {
                        manager.uninhibit(ended);
                        return true;
                    }));
        }
    }

    /** Shows how the job has ended. */
    void show(EndNotice notice) {
        attemptInSession(notice::show);
    }

    private Optional<Bus> session() throws BusException {
        Optional<String> address = unreachable ? Optional.empty() : buses.session();
        if (session == null && address.isPresent()) {
            unreachable = true;
            session = Bus.open(SESSION_BUS, address.get(), limit);
            unreachable = false;
        }
        return Optional.ofNullable(session).filter(bus -> !bus.isSilent());
    }

    private interface Attempt {
        void run() throws BusException;
    }

    private interface SessionAttempt {
        void run(Bus session) throws BusException;
    }

    /** Does nothing where the session has no bus, or one that has not answered before. */
    private void attemptInSession(SessionAttempt attempt) {
        attempt(SESSION_IS_DEAF, () -> {
            Optional<Bus> bus = session();
            if (bus.isPresent()) {
                attempt.run(bus.get());
            }
        });
    }

    private void attempt(String consequence, Attempt attempt) {
        try {
            attempt.run();
        } catch (BusException e) {
            complaint.accept(consequence + ": " + e.getMessage());
        }
    }

    /** All as before the job. */
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
        endInhibition();
        if (session != null) {
            session.close();
        }
    }
}
