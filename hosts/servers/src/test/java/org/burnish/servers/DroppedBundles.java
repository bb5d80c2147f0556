package org.burnish.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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

/** The bundles, dropped into a GlassFish, or what was made of it, while it runs. */
abstract class DroppedBundles {

    private static final Pattern PORT = Pattern.compile("(port|value)=\"(\\d{4})\"");

    private final String archive;
    private final Supplier<Java> java;
    private final Components components;

    /** Whose the component runtime is, and where bundles are dropped. */
    enum Components {
        /** GlassFish has none, and asks for profiles of Java 8 that it does not know of. */
        BROUGHT("autodeploy/bundles"),
        /** Payara has one. */
        OF_THE_SERVER("autodeploy");

        private final String folder;

        Components(String folder) {
            this.folder = folder;
        }

        boolean wants(String jar) {
            return jar.startsWith("org.burnish.") || this == BROUGHT && !jar.startsWith("org.osgi.");
        }
    }

    @TempDir
    Path home;

    DroppedBundles(String archive, Supplier<Java> java, Components components) {
        this.archive = archive;
        this.java = java;
        this.components = components;
    }

    @Test
    void bundlesThatAreDroppedIntoARunningServerStartAndBurn() throws Exception {
        int port = unpack();
        Path domain = glassfish().resolve("domains/domain1");
        try (Server server = new Server(admin("start-domain", "--verbose", "domain1"), home.resolve("log"), port)) {
            server.awaitStatus("/", 200);
            Path drop = Files.createDirectories(domain.resolve(components.folder));
            dropBundles(drop);
            if (components == Components.BROUGHT) {
                drop(Artifact.OSGI_API.jar(), drop);
            }
            server.await(
                    "the bundles have started",
                    () -> server.log()
                            .lines()
                            .filter(line -> line.contains("Started bundle: "))
                            .anyMatch(line -> line.contains("org.burnish.operations")));
            drop(Artifact.PLUGIN.jar(), drop);
            Files.createDirectory(home.resolve("files"));
            Files.write(home.resolve("files/content"), new byte[2_000_000]);
            drop(burnBundle(), drop);
            Path result = home.resolve("result");
            server.await("the bundle has burned", () -> Files.exists(result));
            assertThat(Files.readString(result))
                    .isEqualTo("plugin is there, native code: refused by the kernel, COMPLETED, checks good: true");
            assertThat(admin("stop-domain", "domain1").start().waitFor()).isZero();
            assertThat(server.stop()).as("the server stops").isTrue();
        }
    }

    private Path glassfish() {
        return home.resolve("server/glassfish");
    }

    /** The port of its pages. All its ports are others than in the archive. */
    private int unpack() throws IOException, InterruptedException {
        Archive.unpack(archive, home.resolve("server"));
        Path settings = glassfish().resolve("domains/domain1/config/domain.xml");
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

    private ProcessBuilder admin(String... words) {
        List<String> command =
                new ArrayList<>(List.of(glassfish().resolve("bin/asadmin").toString()));
        command.addAll(List.of(words));
        return java.get().runs(new ProcessBuilder(command));
    }

    /** What the embedded jar carries, as far as the server has not got it or refuses it. */
    private void dropBundles(Path drop) throws IOException {
        try (InputStream carried = Burnish.class.getResourceAsStream("bundles.zip");
                ZipInputStream zip = new ZipInputStream(carried)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && components.wants(entry.getName())) {
                    Files.copy(zip, drop.resolve(entry.getName()));
                }
            }
        }
    }

    private static void drop(Path jar, Path drop) throws IOException {
        Files.copy(jar, drop.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
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
        headers.putValue("Plugin", Artifact.PLUGIN.name());
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
