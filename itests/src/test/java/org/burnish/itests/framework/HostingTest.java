package org.burnish.itests.framework;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.inject.Inject;
import org.burnish.image.ImageListener;
import org.burnish.operations.Inputs;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationListener;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationTopics;
import org.burnish.operations.OperationWatcher;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.operations.Prepared;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.recorder.FoundDrive;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingTopics;
import org.burnish.recorder.RecordingWatcher;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.ProbeBuilder;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** What a host with the services of the compendium has of Burnish: settings, drives as services, events and messages. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HostingTest {

    private static final int LOOKS = 600;
    private static final long LOOK_MS = 50;

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    @Inject
    private BundleContext context;

    @Inject
    private ConfigurationAdmin configurations;

    @Inject
    private LogReaderService log;

    @Inject
    private MetaTypeService metaTypes;

    @Inject
    private Drives drives;

    @Inject
    private Recorder recorder;

    @Inject
    private DiskImporter importer;

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final LogListener listener = this::heard;

    @Configuration
    public Option[] configuration() {
        return CoreOptions.options(
                CoreOptions.junitBundles(),
                // the log that Pax Exam brings sets the level of java.util.logging too
                CoreOptions.systemProperty("org.ops4j.pax.logging.DefaultServiceLog.level")
                        .value("WARN"),
                BundlesOnClassPath.named(
                        "org.apache.felix.configadmin",
                        "org.apache.felix.eventadmin",
                        "org.apache.felix.metatype",
                        "org.apache.felix.log",
                        "org.osgi.service."),
                BundlesOnClassPath.ofBurnish());
    }

    /**
     * Pax Exam brings a log of its own, which is not the one that Burnish is to write to. It also keeps the header for the test
     * classes after this one, which have no such bundle.
     */
    @ProbeBuilder
    public TestProbeBuilder probe(TestProbeBuilder probe) {
        String from =
                "Equinox".equals(System.getProperty("burnish.framework")) ? "org.eclipse.osgi" : "org.apache.felix.log";
        return probe.setHeader(
                Constants.IMPORT_PACKAGE,
                "org.osgi.service.log;" + Constants.BUNDLE_SYMBOLICNAME_ATTRIBUTE + "=" + from + ";"
                        + Constants.RESOLUTION_DIRECTIVE + ":=" + Constants.RESOLUTION_OPTIONAL);
    }

    @Before
    public void listen() throws Exception {
        log.addLogListener(listener);
        configure("org.burnish.hosting", Map.of("look.ms", "50"));
    }

    @After
    public void forgetSettings() throws Exception {
        for (String pid : List.of("org.burnish.drives", "org.burnish.recorder", "org.burnish.transport.emulator")) {
            configure(pid, Map.of());
        }
        eventually("no drive is there", () -> found().isEmpty());
        log.removeLogListener(listener);
    }

    private void heard(LogEntry entry) {
        messages.add(entry.getLogLevel() + " " + entry.getMessage());
    }

    private void configure(String pid, Map<String, ?> values) throws IOException {
        Dictionary<String, Object> properties = new Hashtable<>(values);
        configurations.getConfiguration(pid, "?").update(properties);
    }

    private static void eventually(String what, Callable<Boolean> holds) throws Exception {
        for (int look = 0; look < LOOKS; look++) {
            if (holds.call()) {
                return;
            }
            Thread.sleep(LOOK_MS);
        }
        throw new AssertionError("not seen: " + what);
    }

    private List<ServiceReference<FoundDrive>> found() throws Exception {
        return List.copyOf(context.getServiceReferences(FoundDrive.class, null));
    }

    private ServiceReference<FoundDrive> configuredDrive() throws Exception {
        Path disc = temporary.getRoot().toPath().resolve("disc");
        drives.newMedium("bd-re", disc);
        configure("org.burnish.transport.emulator", Map.of("drives", new String[] {disc.toString()}));
        eventually("the drive is there", () -> found().size() == 1);
        return found().get(0);
    }

    private Outcome burn(Drive drive) throws Exception {
        Path file = Files.writeString(temporary.getRoot().toPath().resolve("letter"), "Dear reader");
        RecordingRequest request = RecordingRequest.of(drive, importer.emptyTree());
        importer.add(request.tree(), file, "/letter", ImageListener.NONE);
        return recorder.start(request).await();
    }

    @Test
    public void driveComesAndGoesWithItsConfiguration() throws Exception {
        ServiceReference<FoundDrive> drive = configuredDrive();
        assertEquals("emu", drive.getProperty(FoundDrive.SCHEME));
        assertEquals("BURNISH", drive.getProperty(FoundDrive.VENDOR));
        assertTrue(drive.getProperty(FoundDrive.ADDRESS).toString().endsWith("/disc"));
        configurations.getConfiguration("org.burnish.transport.emulator", "?").delete();
        eventually("it is gone", () -> found().isEmpty());
    }

    @Test
    public void driveGoesWithItsMediumFileAndComesBack() throws Exception {
        configuredDrive();
        Path disc = temporary.getRoot().toPath().resolve("disc");
        Path away = temporary.getRoot().toPath().resolve("away");
        Files.move(disc, away);
        eventually("it is gone", () -> found().isEmpty());
        Files.move(away, disc);
        eventually("it is back", () -> found().size() == 1);
    }

    @Test
    public void driveThatOneApplicationHasOpenIsRefusedToAnotherByName() throws Exception {
        ServiceReference<FoundDrive> reference = configuredDrive();
        BundleContext one = bundle("org.burnish.share.iscsi").getBundleContext();
        BundleContext other = bundle("org.burnish.shell").getBundleContext();
        try (Drive opened = one.getService(reference).open()) {
            assertTrue(opened.medium().isPresent());
            FoundDrive same = other.getService(reference);
            IOException refusal = assertThrows(IOException.class, same::open);
            assertTrue(
                    refusal.getMessage(),
                    refusal.getMessage().contains("bundle 'org.burnish.share.iscsi' has it open"));
        }
        try (Drive opened = other.getService(reference).open()) {
            assertEquals(Outcome.State.COMPLETED, burn(opened).state());
        }
        one.ungetService(reference);
        other.ungetService(reference);
    }

    @Test
    public void recordingIsToldAsEvents() throws Exception {
        List<Event> events = new CopyOnWriteArrayList<>();
        context.registerService(
                EventHandler.class,
                events::add,
                new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, new String[] {RecordingTopics.ALL})));
        eventually("the events have begun", () -> isWatched(RecordingWatcher.class));
        ServiceReference<FoundDrive> reference = configuredDrive();
        try (Drive drive = context.getService(reference).open()) {
            burn(drive);
        }
        eventually(
                "the end is told",
                () -> events.stream().anyMatch(event -> event.getTopic().equals(RecordingTopics.ENDED)));
        Event first = events.get(0);
        // each thread's events are told in their order, and a drive's thread may say its last behind the end of all
        Event last = events.stream()
                .filter(event -> event.getTopic().equals(RecordingTopics.ENDED))
                .findFirst()
                .orElseThrow();
        assertEquals(RecordingTopics.STARTED, first.getTopic());
        assertEquals(first.getProperty(RecordingTopics.NUMBER), last.getProperty(RecordingTopics.NUMBER));
        assertArrayEquals(new Object[] {reference.getProperty(FoundDrive.ADDRESS)}, (Object[])
                last.getProperty(RecordingTopics.DRIVES));
        assertEquals("completed", last.getProperty(RecordingTopics.STATE));
        assertTrue((Long) last.getProperty(RecordingTopics.DONE) > 0);
    }

    @Test
    public void operationIsReportedAsEventsAndItsDrivesAreLeasedToWhoOrderedIt() throws Exception {
        List<Event> events = new CopyOnWriteArrayList<>();
        context.registerService(
                EventHandler.class,
                events::add,
                new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, new String[] {OperationTopics.ALL})));
        eventually("the events have begun", () -> isWatched(OperationWatcher.class));
        String address = configuredDrive().getProperty(FoundDrive.ADDRESS).toString();
        BundleContext one = bundle("org.burnish.share.iscsi").getBundleContext();
        Operations operations = one.getService(one.getServiceReference(Operations.class));
        Drives own = one.getService(one.getServiceReference(Drives.class));
        Order order = Order.blank(address, "as_needed", false);
        assertEquals(
                Drive.Done.FORMATTED,
                operations.start(order).result(Prepared.class).done());
        eventually(
                "the end is reported",
                () -> events.stream().anyMatch(event -> event.getTopic().equals(OperationTopics.ENDED)));
        Event first = events.get(0);
        Event last = events.get(events.size() - 1);
        assertEquals(OperationTopics.STARTED, first.getTopic());
        assertEquals(first.getProperty(OperationTopics.ID), last.getProperty(OperationTopics.ID));
        assertEquals("blank", last.getProperty(OperationTopics.KIND));
        assertArrayEquals(new Object[] {address}, (Object[]) last.getProperty(OperationTopics.DRIVES));
        assertEquals("completed", last.getProperty(OperationTopics.STATE));
        try (Drive held = own.open(own.address(address))) {
            assertTrue(held.medium().isPresent());
            Operation refused = operations.start(order);
            IOException refusal = assertThrows(IOException.class, () -> refused.result(Prepared.class));
            assertTrue(
                    refusal.getMessage(),
                    refusal.getMessage().contains("bundle 'org.burnish.share.iscsi' has it open"));
            assertEquals(OperationRecord.State.FAILED, refused.record().state());
        }
    }

    @Test
    public void operationOfABundleThatStopsIsCancelledAndNamedMeanwhile() throws Exception {
        String address = configuredDrive().getProperty(FoundDrive.ADDRESS).toString();
        Bundle ordering = bundle("org.burnish.share.iscsi");
        BundleContext one = ordering.getBundleContext();
        Operations operations = one.getService(one.getServiceReference(Operations.class));
        CountDownLatch opened = new CountDownLatch(1);
        Operation operation =
                operations.start(Order.of(Order.BLANK, address), Inputs.reportingTo(new OperationListener() {
                    @Override
                    public void progress(OperationProgress progress) {
                        if (progress.phase() == OperationProgress.Phase.BLANKING) {
                            opened.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException("cancelled", e);
                            }
                        }
                    }
                }));
        opened.await();
        IOException refusal = assertThrows(IOException.class, () -> drives.open(drives.address(address)));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains("bundle 'org.burnish.share.iscsi' has it open"));
        ordering.stop();
        try {
            operation.await();
            assertEquals(OperationRecord.State.CANCELLED, operation.record().state());
            drives.open(drives.address(address)).close();
        } finally {
            ordering.start();
        }
    }

    @Test
    public void watcherThatThrowsHarmsNoRecording() throws Exception {
        ServiceRegistration<?> bad = context.registerService(
                RecordingWatcher.class,
                (number, request) -> {
                    throw new IllegalStateException("I am bad");
                },
                null);
        ServiceReference<FoundDrive> reference = configuredDrive();
        try (Drive drive = context.getService(reference).open()) {
            assertEquals(Outcome.State.COMPLETED, burn(drive).state());
        }
        bad.unregister();
        eventually("it is told", () -> messages.stream().anyMatch(text -> text.contains("which watches recordings")));
    }

    @Test
    public void barePathMeansWhatIsConfigured() throws Exception {
        assertEquals("stdio:disc", drives.address("disc").toString());
        configure("org.burnish.drives", Map.of("bare.path", "emu"));
        eventually("it is taken up", () -> drives.address("disc").toString().equals("emu:disc"));
        assertEquals("a scheme stays", "mmc:disc", drives.address("mmc:disc").toString());
    }

    @Test
    public void wrongValueIsToldByBundleAndKeyAndTheUsualOneIsUsed() throws Exception {
        configure("org.burnish.recorder", Map.of("fifo.mib", "plenty", "speed", "-1"));
        eventually(
                "both are told",
                () -> messages.stream()
                                .filter(text -> text.startsWith("WARN Bundle 'org.burnish.recorder'")
                                        && (text.contains("'fifo.mib'") && text.contains("'plenty'")
                                                || text.contains("'speed'") && text.contains("'-1'")))
                                .count()
                        == 2);
        try (Drive drive = context.getService(configuredDrive()).open()) {
            assertEquals(Outcome.State.COMPLETED, burn(drive).state());
        }
    }

    @Test
    public void settingsAreDescribed() {
        Map<String, String> settings = Map.of(
                "org.burnish.recorder", "org.burnish.recorder",
                "org.burnish.drives", "org.burnish.recorder",
                "org.burnish.hosting", "org.burnish.hosting",
                "org.burnish.audit", "org.burnish.audit",
                "org.burnish.transport.emulator", "org.burnish.transport.emulator");
        settings.forEach((pid, bundle) -> {
            ObjectClassDefinition described =
                    metaTypes.getMetaTypeInformation(bundle(bundle)).getObjectClassDefinition(pid, null);
            assertNotNull(pid, described);
            assertTrue(described.getAttributeDefinitions(ObjectClassDefinition.ALL).length > 0);
        });
    }

    private boolean isWatched(Class<?> watcher) throws Exception {
        return Arrays.stream(context.getAllServiceReferences(watcher.getName(), null))
                .anyMatch(service -> service.getBundle().equals(bundle("org.burnish.hosting")));
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(each -> each.getSymbolicName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
