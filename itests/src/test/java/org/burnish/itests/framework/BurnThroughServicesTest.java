package org.burnish.itests.framework;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.ArchivePlanner;
import org.burnish.archive.ArchiveRequest;
import org.burnish.archive.Capacities;
import org.burnish.archive.DiscTree;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.media.Medium;
import org.burnish.operations.Burned;
import org.burnish.operations.Inputs;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskRestorer;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingRequest;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumKind;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;
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
import org.osgi.framework.BundleContext;

/** The bundles on Felix and on Equinox, used through their services as an application would. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BurnThroughServicesTest {

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
    private DiskRestorer restorer;

    @Inject
    private Verifier verifier;

    @Inject
    private ArchivePlanner planner;

    @Inject
    private Operations operations;

    @Configuration
    public Option[] configuration() {
        return CoreOptions.options(CoreOptions.junitBundles(), BundlesOnClassPath.ofBurnish());
    }

    /** The build runs this class twice; this would tell if both were the same. */
    @Test
    public void frameworkIsTheOneThatIsMeant() {
        String wanted = System.getProperty("burnish.framework", "Felix");
        String name = context.getBundle(0).getSymbolicName();
        assertTrue(name, name.equals(wanted.equals("Felix") ? "org.apache.felix.framework" : "org.eclipse.osgi"));
    }

    @Test
    public void transportsWithNativeLibrariesAreThereToo() {
        assertTrue(
                drives.schemes().toString(),
                drives.schemes().containsAll(List.of("emu", "iscsi", "mmc", DeviceAddress.NODE_SCHEME, "stdio")));
    }

    /** JNA and its native part load in the framework: it is the kernel that says that this node is no drive. */
    @Test
    public void kernelIsAskedThroughTheNativeLibrary() {
        IOException refusal = assertThrows(
                IOException.class, () -> drives.open(DeviceAddress.parse("mmc:/dev/null"), DriveOptions.DEFAULT));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains("its node does not take SCSI commands (SG_IO)"));
    }

    @Test
    public void twoSessionsOnDvdRwAreBurntVerifiedAndRestored() throws Exception {
        burnsTwoSessions("dvd-rw", Medium.State.APPENDABLE);
    }

    @Test
    public void twoSessionsOnCdRwAreBurntVerifiedAndRestored() throws Exception {
        burnsTwoSessions("cd-rw", Medium.State.APPENDABLE);
    }

    @Test
    public void twoSessionsOnBdReAreBurntVerifiedAndRestored() throws Exception {
        burnsTwoSessions("bd-re", Medium.State.BLANK);
    }

    /** What is said of a kind fits on its media, and a disc of an archive is recorded and proved like any other. */
    @Test
    public void discOfAnArchiveIsBurntAndVerified() throws Exception {
        Path folder = temporary.newFolder("archive").toPath();
        Files.write(folder.resolve("file"), content(1_000_000, 3));
        for (MediumKind kind : drives.mediumKinds()) {
            DeviceAddress address = drives.newMedium(kind.name(), folder.resolve("blank " + kind.name()));
            try (Drive drive = drives.open(address, DriveOptions.DEFAULT)) {
                long free = drive.medium().orElseThrow().next().free();
                long planned = planner.capacity(kind.name()).orElse(0);
                assertTrue(kind + " has " + free, planned <= free && (free == 0 || planned > free - 100));
            }
        }
        ArchivePlan plan = planner.plan(
                ArchiveRequest.of(
                        "Archive",
                        List.of(PathPair.of(folder.resolve("file").toString())),
                        Capacities.each(planner.capacity("bd-re").orElseThrow())),
                ImageListener.NONE);
        DiscTree disc = planner.disc(plan, 1, Optional.empty(), ImageListener.NONE);
        Burned burned = operations
                .start(
                        Order.burn(List.of("emu:" + folder.resolve("blank bd-re")), List.of())
                                .with(disc.options())
                                .with(OperationOptions.VERIFY, true),
                        Inputs.NONE.tree(disc.tree(), Optional.empty(), Optional.empty()))
                .result(Burned.class);

        assertTrue(burned.toString(), burned.good());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content(1_000_000, 3));
        assertEquals(HexFormat.of().formatHex(digest), disc.digests().get("/file"));
    }

    private void burnsTwoSessions(String kind, Medium.State afterwards) throws Exception {
        Path folder = temporary.newFolder(kind).toPath();
        byte[] first = content(1_000_000, 1);
        byte[] second = content(77_777, 2);
        Files.write(folder.resolve("first"), first);
        Files.write(folder.resolve("second"), second);
        DeviceAddress address = drives.newMedium(kind, folder.resolve("medium"));

        try (Drive drive = drives.open(address, DriveOptions.DEFAULT)) {
            ImageTree tree = importer.emptyTree();
            burn(drive, tree, Optional.empty(), folder.resolve("first"), "/first");
            LoadedImage base = newest(drive);
            burn(drive, base.tree(), Optional.of(base), folder.resolve("second"), "/second");
        }
        try (Drive drive = drives.open(address, DriveOptions.DEFAULT)) {
            assertEquals(afterwards, drive.medium().orElseThrow().state());
            assertEquals(2, drive.sessions().size());
            LoadedImage image = newest(drive);
            assertEquals(
                    CheckResult.MATCHES,
                    verifier.checkFiles(image, drive.blocks(), image.tree().root(), VerifierListener.NONE)
                            .result());
            assertArrayEquals(first, restored(image, "/first", folder));
            assertArrayEquals(second, restored(image, "/second", folder));
        }
    }

    private void burn(Drive drive, ImageTree tree, Optional<LoadedImage> base, Path file, String path)
            throws Exception {
        importer.add(tree, file, path, ImageListener.NONE);
        Outcome outcome = recorder.start(RecordingRequest.of(drive, tree).from(base, base))
                .await();
        assertEquals(outcome.toString(), Outcome.State.COMPLETED, outcome.state());
    }

    private static LoadedImage newest(Drive drive) throws Exception {
        List<ImageSession> sessions = drive.sessions();
        long start = sessions.get(sessions.size() - 1).start();
        return drive.load(LoadRequest.at(start));
    }

    private byte[] restored(LoadedImage image, String path, Path folder) throws Exception {
        assertTrue(image.tree().find(path) instanceof FileNode);
        Path target = folder.resolve("restored" + path.replace('/', '-'));
        restorer.restore(image.tree().find(path), target, ImageListener.NONE);
        return Files.readAllBytes(target);
    }

    private static byte[] content(int size, long seed) {
        byte[] bytes = new byte[size];
        new java.util.Random(seed).nextBytes(bytes);
        return bytes;
    }
}
