package org.burnish.management.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.burnish.management.DriveState;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.Order;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.FaultInjector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublisherTest {

    private static final DriveState STUCK = new DriveState(
            "emu:disc",
            "BURNISH",
            true,
            Optional.empty(),
            12,
            1,
            Optional.of(new DriveState.Busy("WRITE(10)", Duration.ofSeconds(63))));

    private final List<DriveState> states = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> planned = new ArrayList<>();
    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final Logger logger = Logger.getLogger("org.burnish.management");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord message) {
            heard.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Publisher publisher;

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void close() {
        publisher.close();
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private void publish(MBeanServer to) {
        publisher = new Publisher(() -> states, drives(), new Fifo(), new Beans(() -> to, "4711"));
    }

    private static Drives drives() {
        return (Drives) Proxy.newProxyInstance(
                Drives.class.getClassLoader(),
                new Class<?>[] {Drives.class},
                (self, method, words) -> method.getName().equals("addresses")
                        ? List.of(DeviceAddress.parse("emu:disc"), DeviceAddress.parse("/dev/sr0"))
                        : List.of());
    }

    private List<String> names(MBeanServer of) {
        return of.queryNames(null, null).stream()
                .filter(name -> name.getDomain().equals("org.burnish"))
                .map(ObjectName::getCanonicalName)
                .sorted()
                .toList();
    }

    /** MBeans are registered by a thread of their own. */
    private void eventually(String... expected) throws InterruptedException {
        for (int look = 0; look < 1000 && !names(server).equals(List.of(expected)); look++) {
            Thread.sleep(5);
        }
        assertThat(names(server)).containsExactly(expected);
    }

    private static Operation operation(List<String> calls) {
        Order order = Order.of(Order.BURN, "emu:disc");
        return (Operation) Proxy.newProxyInstance(
                Operation.class.getClassLoader(),
                new Class<?>[] {Operation.class},
                (self, method, words) -> switch (method.getName()) {
                    case "id" -> 3L;
                    case "order" -> order;
                    case "record" -> record(order);
                    case "progress" ->
                        new OperationProgress(OperationProgress.Phase.VERIFYING, 5, 10, Optional.empty());
                    default -> {
                        calls.add(method.getName());
                        yield null;
                    }
                });
    }

    private static OperationRecord record(Order order) {
        return new OperationRecord(
                3,
                order,
                OperationRecord.State.RUNNING,
                new OperationRecord.Times(Instant.EPOCH, Optional.empty()),
                List.of("take care"),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void driveThatHangsIsShownWithWhatIsKnown() throws Exception {
        states.add(STUCK);
        publish(server);
        eventually("org.burnish:name=\"emu:disc\",type=Drive", "org.burnish:type=Fifo");
        ObjectName drive = new ObjectName("org.burnish:type=Drive,name=\"emu:disc\"");
        assertThat(server.getAttribute(drive, "BusyWith")).isEqualTo("WRITE(10)");
        assertThat(server.getAttribute(drive, "BusySeconds")).isEqualTo(63L);
        assertThat(server.getAttribute(drive, "Commands")).isEqualTo(12L);
        assertThat(server.getAttribute(drive, "Medium")).isEqualTo("");
        assertThat(server.getAttribute(new ObjectName("org.burnish:type=Fifo"), "Percent"))
                .isEqualTo(-1);
    }

    @Test
    void operationIsShownWhileItRunsAndCanBeCancelled() throws Exception {
        publish(server);
        List<String> calls = new ArrayList<>();
        publisher.started(operation(calls));
        eventually("org.burnish:id=3,type=Operation", "org.burnish:type=Fifo");
        ObjectName name = new ObjectName("org.burnish:type=Operation,id=3");
        assertThat(server.getAttribute(name, "Kind")).isEqualTo("burn");
        assertThat(server.getAttribute(name, "Phase")).isEqualTo("verifying");
        assertThat(server.getAttribute(name, "Done")).isEqualTo(5L);
        assertThat(server.getAttribute(name, "Messages")).isEqualTo(new String[] {"take care"});
        server.invoke(name, "cancel", new Object[0], new String[0]);
        assertThat(calls).containsExactly("cancel");
        publisher.ended(record(Order.of(Order.BURN, "emu:disc")));
        eventually("org.burnish:type=Fifo");
    }

    @Test
    void faultsArePlannedForDrivesInSoftwareOnly() throws Exception {
        publish(server);
        FaultInjector faults = (FaultInjector) Proxy.newProxyInstance(
                FaultInjector.class.getClassLoader(),
                new Class<?>[] {FaultInjector.class},
                (self, method, words) -> method.getName().equals("hashCode")
                        ? (Object) 1
                        : planned.add(method.getName() + " " + words[0] + " " + words[1]));
        publisher.addEmulator(faults, Map.of("scheme", "emu"));
        eventually("org.burnish:scheme=\"emu\",type=Emulator", "org.burnish:type=Fifo");
        ObjectName name = new ObjectName("org.burnish:type=Emulator,scheme=\"emu\"");
        String[] signature = {"java.lang.String", "java.lang.String"};
        server.invoke(name, "planFault", new Object[] {"disc", "write : bad"}, signature);
        assertThat(planned).containsExactly("plan emu:disc write : bad");
        assertThat(server.getAttribute(name, "Drives")).isEqualTo(new String[] {"emu:disc"});
        assertThatThrownBy(() -> server.invoke(name, "planFault", new Object[] {"/dev/sr0", "write : bad"}, signature))
                .isInstanceOf(RuntimeMBeanException.class)
                .hasRootCauseMessage(
                        "'/dev/sr0' is no drive in software: its address begins with 'sg:', not with 'emu:'");
    }

    @Test
    void serverThatRefusesIsReportedOnceAndNothingElseChanges() throws Exception {
        states.add(STUCK);
        MBeanServer refusing = (MBeanServer) Proxy.newProxyInstance(
                MBeanServer.class.getClassLoader(), new Class<?>[] {MBeanServer.class}, (self, method, words) -> {
                    throw new SecurityException("not here");
                });
        publish(refusing);
        publisher.started(operation(new ArrayList<>()));
        publisher.ended(record(Order.of(Order.BURN, "emu:disc")));
        publisher.close();
        assertThat(heard)
                .singleElement()
                .asString()
                .contains("can't be registered: java.lang.SecurityException: not here", "everything else works");
        publish(server);
    }

    @Test
    void secondBurnishOfOneJavaMachineHasNamesOfItsOwn() throws Exception {
        publish(server);
        eventually("org.burnish:type=Fifo");
        Publisher second = new Publisher(() -> states, drives(), new Fifo(), new Beans(() -> server, "0815"));
        eventually("org.burnish:framework=0815,type=Fifo", "org.burnish:type=Fifo");
        second.close();
        eventually("org.burnish:type=Fifo");
        assertThat(heard).isEmpty();
    }

    @Test
    void beansGoWithTheComponent() throws Exception {
        states.add(STUCK);
        publish(server);
        eventually("org.burnish:name=\"emu:disc\",type=Drive", "org.burnish:type=Fifo");
        publisher.close();
        assertThat(names(server)).isEmpty();
        publish(server);
    }
}
