package org.burnish.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.burnish.embedded.Burnish;
import org.burnish.servers.demo.BurnBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundles, dropped into a GlassFish that runs. */
class GlassFishTest {

    private static final Pattern PORT = Pattern.compile("(port|value)=\"(\\d{4})\"");
    private static final String PLUGIN = "org.burnish.samples.media.hd.dvd.r";

    @TempDir
    Path home;

    @Test
    void bundlesThatAreDroppedIntoARunningServerStartAndBurn() throws Exception {
        int port = unpack();
        Path domain = home.resolve("glassfish7/glassfish/domains/domain1");
        try (Server server = new Server(admin("start-domain", "--verbose", "domain1"), home.resolve("log"), port)) {
            server.awaitStatus("/", 200);
            Path drop = Files.createDirectories(domain.resolve("autodeploy/bundles"));
            dropBundles(drop);
            drop(jarOf("org.burnish.osgi.api"), drop);
            server.await(
                    "the bundles have started",
                    () -> server.log()
                            .lines()
                            .filter(line -> line.contains("Started bundle: "))
                            .anyMatch(line -> line.contains("felix.scr")));
            drop(jarOf(PLUGIN), drop);
            Files.createDirectory(home.resolve("files"));
            Files.write(home.resolve("files/content"), new byte[2_000_000]);
            drop(burnBundle(), drop);
            Path result = home.resolve("result");
            server.await("the bundle has burned", () -> Files.exists(result));
            assertThat(Files.readString(result)).isEqualTo("plugin is there, COMPLETED, checks good: true");
            assertThat(admin("stop-domain", "domain1").start().waitFor()).isZero();
            assertThat(server.stop()).as("GlassFish stops").isTrue();
        }
    }

    /** The port of its pages. All its ports are others than in the archive. */
    private int unpack() throws Exception {
        Path archive = Path.of(System.getProperty("burnish.target"), "glassfish.zip");
        Process jar = new ProcessBuilder(java("jar").toString(), "xf", archive.toString())
                .directory(home.toFile())
                .inheritIO()
                .start();
        assertThat(jar.waitFor()).isZero();
        Path settings = home.resolve("glassfish7/glassfish/domains/domain1/config/domain.xml");
        int pages = Server.freePort();
        String changed = PORT.matcher(Files.readString(settings)).replaceAll(match -> free(match, pages));
        Files.writeString(settings, changed);
        return pages;
    }

    private static String free(MatchResult match, int pages) {
        try {
            int port = match.group(2).equals("8080") ? pages : Server.freePort();
            return match.group(1) + "=\"" + port + "\"";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder admin(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java("java").toString(),
                "-jar",
                home.resolve("glassfish7/glassfish/lib/client/appserver-cli.jar")
                        .toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    private static Path java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program);
    }

    /** All that the embedded jar carries, without the jars that say they need a profile of Java 8. */
    private static void dropBundles(Path drop) throws IOException {
        try (InputStream carried = Burnish.class.getResourceAsStream("bundles.zip");
                ZipInputStream zip = new ZipInputStream(carried)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().startsWith("org.osgi.")) {
                    Files.copy(zip, drop.resolve(entry.getName()));
                }
            }
        }
    }

    private static void drop(Path jar, Path drop) throws IOException {
        Files.copy(jar, drop.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path jarOf(String artifact) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(path)
                .map(Path::of)
                .filter(each -> each.getFileName().toString().startsWith(artifact + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(artifact + " is not on the class path " + path));
    }

    private Path burnBundle() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "burn.bundle");
        headers.putValue("Bundle-Activator", BurnBundle.class.getName());
        headers.putValue(
                "Import-Package",
                "org.osgi.framework,org.osgi.util.tracker,org.burnish.media,org.burnish.operations,org.burnish.options,"
                        + "org.burnish.recorder,org.burnish.scsi");
        headers.putValue("Plugin", PLUGIN);
        headers.putValue("Disc", home.resolve("disc").toString());
        headers.putValue("Files", home.resolve("files").toString());
        headers.putValue("Result", home.resolve("result").toString());
        Path bundle = home.resolve("burn-bundle.jar");
        String type = BurnBundle.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(bundle);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream bytes = BurnBundle.class.getClassLoader().getResourceAsStream(type)) {
            jar.putNextEntry(new ZipEntry(type));
            bytes.transferTo(jar);
            jar.closeEntry();
        }
        return bundle;
    }
}
