package org.burnish.desktop.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.burnish.desktop.bus.BusAddresses;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationRecord.State;
import org.burnish.operations.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Desktops that are not there, or hang. Those that answer are met in the integration tests. */
class DesktopMannersTest {

    private static final Order ORDER = Order.of(Order.BURN, "/dev/sr0");
    private static final int LOOKS = 1000;
    private static final long LOOK_MS = 10;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger(DesktopManners.class.getName());
    private final Handler keeping = new Handler() {
        @Override
        public void publish(LogRecord message) {
            log.add(message.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is held
        }
    };

    @TempDir
    Path folder;

    @BeforeEach
    void listenToTheLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(keeping);
    }

    @AfterEach
    void leaveTheLog() {
        logger.removeHandler(keeping);
        logger.setUseParentHandlers(true);
    }

    private static Operation operation(long id) {
        return (Operation) Proxy.newProxyInstance(
                Operation.class.getClassLoader(),
                new Class<?>[] {Operation.class},
                (self, method, words) -> method.getName().equals("id") ? (Object) id : ORDER);
    }

    private static OperationRecord failed(long id) {
        return new OperationRecord(
                id,
                ORDER,
                State.FAILED,
                new OperationRecord.Times(Instant.EPOCH, Optional.of(Instant.EPOCH.plusSeconds(1))),
                List.of(),
                Optional.empty(),
                Optional.of(new IOException("no medium")));
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int look = 0; look < LOOKS && !condition.getAsBoolean(); look++) {
            Thread.sleep(LOOK_MS);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("burnish-desktop") || name.startsWith("DBus"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void busThatHangsIsReportedOnceAndNoJobWaitsForIt(boolean polite) throws Exception {
        try (MuteBus bus = new MuteBus(folder.resolve("bus"), polite)) {
            DesktopManners manners = new DesktopManners(Map.of("hold.after.ms", 0, "limit.ms", 100), bus.addresses());
            for (long id = 1; id <= 2; id++) {
                int before = bus.clients();
                manners.started(operation(id));
                eventually(() -> bus.clients() > before);
                // returns while the bus is still waited for
                manners.ended(failed(id));
            }
            eventually(() -> log.size() >= 2);
            manners.close();
            assertThat(log)
                    .containsExactly(
                            "The machine may be suspended during a job: The system bus does not answer within 100 ms."
                                    + " Jobs are not affected",
                            "Media may be mounted during a job, and its end is not shown: The session bus of the desktop"
                                    + " does not answer within 100 ms. Jobs are not affected");
        }
        eventually(() -> threads().isEmpty());
    }

    @Test
    void withoutABusNothingIsDoneAndNothingIsSaid() {
        DesktopManners manners = new DesktopManners(
                Map.of("hold.after.ms", 0),
                new BusAddresses(Map.of(
                        "DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere", "DBUS_SESSION_BUS_ADDRESS", "unix:path=/no")));
        manners.started(operation(1));
        assertThat(threads()).isEmpty();
        manners.ended(failed(1));
        assertThat(threads()).isEmpty();
        manners.close();
        assertThat(log).isEmpty();
    }

    @Test
    void jobThatEndsSoonAsksForNothing() throws Exception {
        try (MuteBus bus = new MuteBus(folder.resolve("bus"), false)) {
            DesktopManners manners = new DesktopManners(Map.of("limit.ms", 100), bus.addresses());
            manners.started(operation(1));
            OperationRecord record = failed(1);
            manners.ended(new OperationRecord(
                    1, record.order(), State.COMPLETED, record.times(), List.of(), Optional.empty(), Optional.empty()));
            manners.close();
            assertThat(bus.clients()).isZero();
            assertThat(log).isEmpty();
        }
    }

    @Test
    void busThatIsNoBusIsReported() throws Exception {
        MuteBus bus = new MuteBus(folder.resolve("bus"), false);
        bus.close();
        DesktopManners manners = new DesktopManners(Map.of("hold.after.ms", 0), bus.addresses());
        manners.started(operation(1));
        eventually(() -> log.size() == 2);
        manners.ended(failed(1));
        manners.close();
        assertThat(log.get(0)).startsWith("The machine may be suspended during a job: The system bus fails: ");
    }
}
