package org.burnish.itests.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The jar that makes images, alone in programs that are those of its page, and as a bundle. */
class IsoJarTest {

    private static final int LARGEST = 1_000_000;

    private static final Map<String, String> SOURCE_DATE = Map.of("SOURCE_DATE_EPOCH", "1700000000");

    @TempDir
    Path folder;

    private Document page;

    @BeforeEach
    void copyPrograms() throws IOException {
        page = Document.named("iso-jar.md");
        List<String> programs = page.blocks("java");
        for (int i = 0; i < programs.size(); i++) {
            Files.writeString(
                    folder.resolve(
                            List.of("Seed.java", "Boot.java", "Line.java").get(i)),
                    programs.get(i));
        }
        Files.copy(jar(), folder.resolve("iso.jar"));
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Document.project().resolve("hosts/iso/target"))) {
            return files.filter(file ->
                            file.getFileName().toString().matches("org\\.burnish\\.iso-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Run run(List<String> command) {
        Run run = Run.of(folder, SOURCE_DATE, command);
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private Run java(String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", "iso.jar"));
        command.addAll(List.of(words));
        return run(command);
    }

    private Run burnish(String line) {
        List<String> command = new ArrayList<>(List.of(Run.burnishBinary().toString()));
        command.addAll(List.of(line.split(" ")));
        return run(command);
    }

    private Run peer(String line) {
        return run(List.of(line.split(" ")));
    }

    @Test
    void jarIsSmallAndHasNothingOfOthers() throws IOException {
        assertThat(Files.size(jar())).isLessThan(LARGEST);
        try (JarFile jar = new JarFile(jar().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("org.burnish.iso");
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .allMatch(name -> name.startsWith("org/burnish/iso/"));
        }
    }

    /** The jar has what its methods reach, except for what only a drive or a framework would call. */
    @Test
    void nothingIsMissingInTheJarButDrivesAndFrameworks() throws IOException {
        StringWriter found = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(found),
                        new PrintWriter(found),
                        "--missing-deps",
                        folder.resolve("iso.jar").toString());
        List<String> missing = Pattern.compile("-> (org\\.\\S+)")
                .matcher(found.toString())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(missing).as(found.toString()).isNotEmpty();
        assertThat(missing)
                .allMatch(name -> name.startsWith("org.osgi.")
                        || name.startsWith("org.burnish.iso.code.mmc.")
                        || name.equals("org.jspecify.annotations.NullMarked"));
    }

    @Test
    @Peer({"isoinfo", "xorriso", "bsdtar"})
    void seedOfThePageIsReadByOthers() {
        String command = page.blocks("sh").get(0).strip();
        assertThat(command).startsWith("java -cp iso.jar ");
        java(command.split(" ")[3]);
        assertThat(peer("isoinfo -d -i seed.iso").out())
                .contains(
                        "Volume id: cidata", "Joliet with UCS level 3 found", "Rock Ridge signatures version 1 found");
        assertThat(peer("isoinfo -J -f -i seed.iso").out()).contains("/user-data", "/meta-data");
        assertThat(peer("bsdtar -xOf seed.iso user-data").out()).isEqualTo("#cloud-config\nhostname: one\n");
        assertThat(peer("xorriso -md5 on -indev seed.iso -check_md5_r SORRY / --")
                        .all())
                .contains("File contents and their MD5 checksums match");
    }

    @Test
    void imageOfTheJarIsThatOfTheProgram() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/isolinux"));
        Files.write(tree.resolve("isolinux.bin"), new byte[20_001]);
        Files.write(folder.resolve("tree/efi.img"), new byte[30_000]);
        Files.createSymbolicLink(folder.resolve("tree/link"), Path.of("isolinux/isolinux.bin"));
        byte[] code = new byte[432];
        Files.write(folder.resolve("isohdpfx.bin"), code);
        String line = "-J -r -V RESCUE -c isolinux/boot.cat -b isolinux/isolinux.bin -no-emul-boot -boot-load-size 4"
                + " -boot-info-table -eltorito-alt-boot -e efi.img -no-emul-boot -isohybrid-gpt-basdat"
                + " -isohybrid-mbr isohdpfx.bin -o ";
        burnish("-as mkisofs " + line + "program.iso tree");
        List<String> words = new ArrayList<>(List.of("Line.java"));
        words.addAll(List.of((line + "jar.iso tree").split(" ")));
        java(words.toArray(String[]::new));
        assertThat(folder.resolve("jar.iso")).hasSameBinaryContentAs(folder.resolve("program.iso"));
    }

    @Test
    void imageOfTheInterfaceIsThatOfTheProgram() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/isolinux"));
        Files.write(tree.resolve("isolinux.bin"), new byte[20_001]);
        Files.write(folder.resolve("tree/efi.img"), new byte[30_000]);
        Files.write(folder.resolve("isohdpfx.bin"), new byte[432]);
        burnish("-as mkisofs --md5 -V RESCUE -c isolinux/boot.cat -b isolinux/isolinux.bin -no-emul-boot"
                + " -boot-load-size 4 -boot-info-table -eltorito-alt-boot -e efi.img -no-emul-boot"
                + " -isohybrid-gpt-basdat -isohybrid-mbr isohdpfx.bin -o program.iso tree");
        run(List.of(
                "sh",
                "-c",
                Path.of(System.getProperty("java.home"), "bin/java")
                        + " -cp iso.jar Boot.java tree isohdpfx.bin > jar.iso"));
        assertThat(folder.resolve("jar.iso")).hasSameBinaryContentAs(folder.resolve("program.iso"));
    }

    @Test
    void jarIsABundleThatNeedsNoOther() throws Exception {
        FrameworkFactory factory =
                ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
        Framework framework = factory.newFramework(
                Map.of(Constants.FRAMEWORK_STORAGE, folder.resolve("storage").toString()));
        framework.start();
        try {
            Bundle bundle =
                    framework.getBundleContext().installBundle(jar().toUri().toString());
            bundle.start();
            Class<?> type = bundle.loadClass("org.burnish.iso.IsoImage");
            Object image = type.getMethod("named", String.class).invoke(null, "cidata");
            type.getMethod("add", String.class, String.class).invoke(image, "/user-data", "#cloud-config\n");
            Path file = folder.resolve("bundle.iso");
            try (OutputStream stream = Files.newOutputStream(file)) {
                type.getMethod("write", OutputStream.class).invoke(image, stream);
            }
            assertThat(file).isNotEmptyFile();
            Class<?> lines = bundle.loadClass("org.burnish.iso.Mkisofs");
            lines.getMethod("mkisofs", String[].class).invoke(null, (Object)
                    new String[] {"-o", folder.resolve("line.iso").toString(), file.toString()});
            assertThat(folder.resolve("line.iso")).isNotEmptyFile();
        } finally {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }
}
