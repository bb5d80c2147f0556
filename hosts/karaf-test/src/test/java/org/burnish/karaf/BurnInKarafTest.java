package org.burnish.karaf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.features;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.inject.Inject;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.operations.OperationWatcher;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.recorder.FoundDrive;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingRequest;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.Verifier;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/** The features in a Karaf that was unpacked for it: their services in a program, and the commands in Karaf's own shell. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BurnInKarafTest {

    private static final String PAGE = "burnish.page";
    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    @Inject
    private BundleContext context;

    @Inject
    private ConfigurationAdmin configurations;

    @Inject
    private Drives drives;

    @Inject
    private DiskImporter importer;

    @Inject
    private Recorder recorder;

    @Inject
    private Verifier verifier;

    @Inject
    private SessionFactory shells;

    @Configuration
    public Option[] configuration() throws IOException {
        Path target = Path.of(System.getProperty("burnish.target"));
        String version = System.getProperty("burnish.version");
        Path repository = unpacked(new File(System.getProperty("burnish.kar")), target.resolve("kar"))
                .resolve("repository");
        String features = repository
                .resolve("org/burnish/org.burnish.karaf/" + version + "/org.burnish.karaf-" + version + "-features.xml")
                .toUri()
                .toString();
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl("file:" + System.getProperty("burnish.karaf"))
                        .name("Apache Karaf")
                        .unpackDirectory(target.resolve("exam").toFile())
                        .useDeployFolder(false),
                // nothing is fetched: what Karaf has, what the build has fetched for Karaf's own features, and the
                // archive
                editConfigurationFilePut(MAVEN, "org.ops4j.pax.url.mvn.repositories", ""),
                editConfigurationFilePut(
                        MAVEN,
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        String.join(
                                ", ",
                                "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots",
                                // before what an earlier build may have installed
                                repository.toUri() + "@id=burnish@snapshots",
                                Path.of(System.getProperty("burnish.repository"))
                                                .toUri() + "@id=fetched@snapshots")),
                editConfigurationFilePut("etc/system.properties", PAGE, System.getProperty(PAGE)),
                configureConsole().ignoreLocalConsole(),
                features(features, "burnish-emulator", "burnish-shell", "burnish-desktop"));
    }

    private static Path unpacked(File archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path file = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return folder;
    }

    @Test
    public void discIsBurntAndVerifiedThroughTheServices() throws Exception {
        Path files = tree();
        Path medium = temporary.getRoot().toPath().resolve("disc");
        try (Drive drive = drives.open(drives.newMedium("bd-re", medium))) {
            ImageTree tree = importer.emptyTree();
            importer.add(tree, files, "/files");
            Outcome outcome = recorder.start(RecordingRequest.of(drive, tree)).await();
            assertEquals(Outcome.State.COMPLETED, outcome.state());
            drive.reassess();
            LoadedImage image = drive.loadNewest();
            assertEquals(
                    CheckResult.MATCHES,
                    verifier.checkFiles(image, drive.blocks()).result());
        }
    }

    @Test
    public void commandsOfThePageOnHostsWorkInTheShellOfKaraf() throws Exception {
        Path files = tree();
        Path medium = temporary.getRoot().toPath().resolve("disc");
        StringBuilder screen = new StringBuilder();
        for (String line : linesOfThePage()) {
            screen.append(
                    typed(line.replace("/tmp/disc", medium.toString()).replace("/home/joe/photos", files.toString())));
        }
        String told = screen.toString();
        assertTrue(told, told.contains("emu:" + medium));
        assertTrue(told, told.contains("Burned    emu:" + medium + ": completed. 2 entries added"));
        assertTrue(told, told.contains("Verified  emu:" + medium + ": good. 1 files match"));
        String contents = typed("disc:toc emu:" + medium);
        assertTrue(contents, contents.contains("Medium    DVD-RW sequential recording, appendable"));
    }

    /** What docs/hosts.md says to type. */
    private static List<String> linesOfThePage() throws IOException {
        String page = Files.readString(Path.of(System.getProperty(PAGE)));
        String frame = page.split("```karaf\n", 2)[1];
        return frame.substring(0, frame.indexOf("```")).lines().toList();
    }

    @Test
    public void driveOfTheSettingsIsAService() throws Exception {
        Path medium = temporary.getRoot().toPath().resolve("disc");
        drives.newMedium("bd-re", medium);
        Dictionary<String, Object> settings = new Hashtable<>(Map.of("drives", medium.toString()));
        org.osgi.service.cm.Configuration configuration =
                configurations.getConfiguration("org.burnish.transport.emulator", "?");
        configuration.update(settings);
        ServiceTracker<FoundDrive, FoundDrive> found = new ServiceTracker<>(context, FoundDrive.class, null);
        found.open();
        try (Drive drive = found.waitForService(30_000).open()) {
            assertEquals(medium.toString(), drive.address().path());
        } finally {
            found.close();
            configuration.delete();
        }
    }

    /** The other tests burn with it: where there is no D-Bus, nothing changes. */
    @Test
    public void featureForDesktopsWatchesOperations() throws Exception {
        ServiceReference<OperationWatcher> manners = context.getServiceReferences(OperationWatcher.class, null).stream()
                .filter(watcher -> watcher.getBundle().getSymbolicName().equals("org.burnish.desktop"))
                .findFirst()
                .orElseThrow();
        assertEquals(Bundle.ACTIVE, manners.getBundle().getState());
        assertNotNull(context.getService(manners));
        context.ungetService(manners);
    }

    @Test
    public void mistakeIsToldInTheShellOfKaraf() throws Exception {
        String told = typed("disc:toc nothing:here");
        assertTrue(told, told.contains("no transport for scheme 'nothing' is installed"));
    }

    private Path tree() throws IOException {
        Path files = temporary.newFolder("files").toPath();
        byte[] content = new byte[3_000_000];
        new java.util.Random(7).nextBytes(content);
        Files.write(files.resolve("content"), content);
        return files;
    }

    private String typed(String line) throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8)) {
            Session session = shells.create(new ByteArrayInputStream(new byte[0]), out, out);
            try {
                // what a command returns is turned into words when something wants to read it
                out.println(session.execute(line + " | shell:tac"));
            } catch (Exception e) {
                out.println(e.getMessage());
            } finally {
                session.close();
            }
        }
        return screen.toString(StandardCharsets.UTF_8);
    }
}
