package org.burnish.itests.framework;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.inject.Inject;
import org.burnish.image.ImageListener;
import org.burnish.image.LoadedImage;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.NextSession;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingRequest;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DeviceDecorator;
import org.burnish.scsi.TracingDevice;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** Bundles that are missing, come twice, go in the middle of a job, or hold a plugin that does what none may. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BadBundlesTest {

    private static final int BD_RE = 0x43;
    private static final int WRITES_BEFORE = 200;

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    @Inject
    private BundleContext context;

    @Inject
    private Drives drives;

    @Inject
    private Recorder recorder;

    @Inject
    private DiskImporter importer;

    @Inject
    private Verifier verifier;

    private DeviceAddress address;

    @Configuration
    public Option[] configuration() {
        return CoreOptions.options(
                CoreOptions.junitBundles(),
                CoreOptions.systemProperty("burnish.plugin.timeout").value("1"),
                BundlesOnClassPath.ofBurnish());
    }

    @Before
    public void burnOneSession() throws Exception {
        address = drives.newMedium("bd-re", temporary.getRoot().toPath().resolve("medium"));
        assertEquals(Outcome.State.COMPLETED, burn("first", 300_000).state());
    }

    @After
    public void everyBundleWorksAsBefore() throws Exception {
        for (Bundle each : context.getBundles()) {
            if (each.getSymbolicName().startsWith("org.burnish.")) {
                each.start();
            }
        }
        verify("first");
        assertEquals(Outcome.State.COMPLETED, burn("last", 300_000).state());
        verify("last");
    }

    private Outcome burn(String name, int bytes) throws Exception {
        byte[] content = new byte[bytes];
        Arrays.fill(content, (byte) name.charAt(0));
        Path file = Files.write(temporary.getRoot().toPath().resolve(name), content);
        try (Drive drive = drives.open(address)) {
            RecordingRequest request;
            if (drive.hasImage()) {
                LoadedImage base = drive.loadNewest();
                request = RecordingRequest.growing(drive, base);
            } else {
                request = RecordingRequest.of(drive, importer.emptyTree());
            }
            importer.add(request.tree(), file, "/" + name, ImageListener.NONE);
            return recorder.start(request).await();
        }
    }

    /** The newest image is whole, and holds the file. */
    private void verify(String name) throws Exception {
        try (Drive drive = drives.open(address)) {
            LoadedImage image = drive.loadNewest();
            assertTrue(name, image.tree().find("/" + name) != null);
            assertEquals(
                    CheckResult.MATCHES,
                    verifier.checkFiles(image, drive.blocks(), image.tree().root(), VerifierListener.NONE)
                            .result());
        }
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(each -> each.getSymbolicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void missingMediaBundleIsToldAndThereAgainWhenItStarts() throws Exception {
        Bundle media = bundle("org.burnish.media.bd");
        try (Drive drive = drives.open(address)) {
            media.stop();
            IOException refusal = assertThrows(IOException.class, drive::formats);
            assertTrue(refusal.getMessage(), refusal.getMessage().contains("profile 43h"));
            media.start();
            assertTrue(drive.formats().isPresent());
        }
    }

    @Test
    public void missingTransportIsToldAndThereAgainWhenItStarts() throws Exception {
        Bundle transport = bundle("org.burnish.transport.emulator");
        transport.stop();
        IOException refusal = assertThrows(IOException.class, () -> drives.open(address));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains("no transport for scheme 'emu' is installed"));
        transport.start();
        verify("first");
    }

    @Test
    public void bundleThatIsStartedOrInstalledTwiceIsThereOnce() throws Exception {
        List<String> before = drives.schemes();
        Bundle transport = bundle("org.burnish.transport.emulator");
        transport.start();
        Bundle again = context.installBundle(transport.getLocation());
        again.start();
        assertEquals(transport, again);
        assertEquals(before, drives.schemes());
    }

    @Test
    public void mediaBundleThatStopsInTheMiddleOfAJobLeavesWhatWasThereReadable() throws Exception {
        stopsInTheMiddle("org.burnish.media.bd");
    }

    @Test
    public void transportThatStopsInTheMiddleOfAJobLeavesWhatWasThereReadable() throws Exception {
        stopsInTheMiddle("org.burnish.transport.emulator");
    }

    @Test
    public void writerOfTheImageThatStopsInTheMiddleOfAJobLeavesWhatWasThereReadable() throws Exception {
        stopsInTheMiddle("org.burnish.image.iso9660");
    }

    /** Whether the job can be completed or not is the bundle's business; it ends, and says how. */
    private void stopsInTheMiddle(String name) throws Exception {
        Bundle stopping = bundle(name);
        AtomicInteger writes = new AtomicInteger();
        ServiceRegistration<DeviceDecorator> registration = context.registerService(
                DeviceDecorator.class,
                device -> new TracingDevice(device, trace -> {
                    if (trace.cdb().name().startsWith("WRITE") && writes.incrementAndGet() == WRITES_BEFORE) {
                        stop(stopping);
                    }
                }),
                null);
        Outcome outcome;
        try {
            outcome = burn("middle", 60_000_000);
        } finally {
            registration.unregister();
        }
        assertTrue("it was stopped while the job ran: " + writes, writes.get() >= WRITES_BEFORE);
        stopping.start();
        if (outcome.state() == Outcome.State.COMPLETED) {
            verify("middle");
        } else {
            assertFalse(outcome.toString(), outcome.toString().contains("NullPointer"));
        }
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void secondApplicationThatWantsADriveIsToldWhoHasIt() throws Exception {
        Bundle other = bundle("org.burnish.verifier");
        BundleContext theirs = other.getBundleContext();
        ServiceReference<Drives> reference = theirs.getServiceReference(Drives.class);
        Drives forThem = theirs.getService(reference);
        try (Drive drive = forThem.open(address)) {
            IOException refusal = assertThrows(IOException.class, () -> drives.open(address));
            assertTrue(
                    refusal.getMessage(), refusal.getMessage().contains("bundle 'org.burnish.verifier' has it open"));
            assertTrue(drive.hasImage());
        }
        verify("first");
        theirs.ungetService(reference);
    }

    @Test
    public void profileThatThrowsIsNamed() throws Exception {
        refuses(new Bad(), "IllegalStateException: on purpose", "inspecting the medium of profile 43h");
    }

    @Test
    public void profileThatGivesNothingIsNamed() throws Exception {
        refuses(
                new Bad() {
                    @Override
                    public Medium inspect(OpticalDrive drive, int profile) {
                        return null;
                    }
                },
                "gave nothing");
    }

    @Test
    public void profileThatHangsIsNamedAndGivenUp() throws Exception {
        refuses(
                new Bad() {
                    @Override
                    public Medium inspect(OpticalDrive drive, int profile) {
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        throw new IllegalStateException("interrupted");
                    }
                },
                "has not come back within 1 seconds");
    }

    @Test
    public void profileThatLiesAboutItsNumberIsNamed() throws Exception {
        refuses(
                new Bad() {
                    @Override
                    public Medium inspect(OpticalDrive drive, int profile) {
                        return Medium.of(
                                        0x1B,
                                        "DVD+R",
                                        Medium.State.BLANK,
                                        Medium.Traits.of(16, 16).multiSession(true))
                                .withOverall(100)
                                .with(NextSession.sequential(0, 100));
                    }
                },
                "it says that the medium is of profile 1Bh");
    }

    /** A better profile than ours, says its ranking; it is not. */
    private void refuses(MediaProfile bad, String... words) throws Exception {
        Dictionary<String, Object> properties =
                new Hashtable<>(Map.of(MediaProfile.PROFILE, BD_RE, Constants.SERVICE_RANKING, 1000));
        ServiceRegistration<MediaProfile> registration = context.registerService(MediaProfile.class, bad, properties);
        try {
            IOException refusal =
                    assertThrows(IOException.class, () -> drives.open(address).close());
            for (String word : words) {
                assertTrue(refusal.getMessage(), refusal.getMessage().contains(word));
            }
            assertTrue(
                    refusal.getMessage(),
                    refusal.getMessage().contains("'" + context.getBundle().getSymbolicName() + "'"));
        } finally {
            registration.unregister();
        }
    }

    /** Throws wherever it can. */
    private static class Bad implements MediaProfile {
        @Override
        public Medium inspect(OpticalDrive drive, int profile) {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) {
            throw new IllegalStateException("on purpose");
        }
    }
}
