package org.burnish.itests.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;

/**
 * Emulated drives, all lent by one process, and a library by which a program that knows nothing of it has one of them as
 * its {@code /dev/sr0}.
 */
final class Stage implements Closeable {

    /** What the program believes to be an optical drive. */
    static final String NODE = "/dev/sr0";

    private final Path folder;
    private final Path library;
    private final Process lender;
    private final Map<String, String> urls = new LinkedHashMap<>();

    private Stage(Path folder, Path library, Process lender) {
        this.folder = folder;
        this.library = library;
        this.lender = lender;
    }

    /**
     * Makes the media and lends their drives.
     *
     * @param media the name of each medium, which is that of its file too, and its kind
     */
    static Stage open(Path folder, Map<String, String> media) throws IOException {
        Path library = folder.resolve("lent-drive.so");
        Path source = resource("lent-drive.c", folder);
        Run compiler = Run.of(
                folder,
                "gcc",
                "-Wall",
                "-O1",
                "-shared",
                "-fPIC",
                "-o",
                library.toString(),
                source.toString(),
                "-liscsi",
                "-ldl");
        assertThat(compiler.exit()).as("%s", compiler).isZero();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                jar().toString(),
                resource("Lend.java", folder).toString()));
        media.forEach((name, kind) -> command.addAll(List.of(kind, name)));
        Process lender = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("lender.log").toFile())
                .start();
        Stage stage = new Stage(folder, library, lender);
        stage.readAddresses(media);
        return stage;
    }

    private void readAddresses(Map<String, String> media) throws IOException {
        BufferedReader out = lender.inputReader(StandardCharsets.UTF_8);
        for (String name : media.keySet()) {
            String url = out.readLine();
            if (url == null) {
                throw new IOException("No drive was lent: " + Files.readString(folder.resolve("lender.log")));
            }
            urls.put(name, url);
        }
    }

    private static Path resource(String name, Path folder) throws IOException {
        Path copy = folder.resolve(name);
        try (var in = Stage.class.getResourceAsStream("/stranger/" + name)) {
            Files.copy(in, copy);
        }
        return copy;
    }

    /** The one jar with all of Burnish in it. */
    private static Path jar() throws IOException {
        Path target = Path.of(System.getProperty("burnish.home"), "../../../hosts/embedded/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("org\\.burnish\\.embedded-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No jar in " + target));
        }
    }

    /** Runs a program with this medium in its drive. */
    Run run(String medium, String... command) {
        return Run.of(
                folder,
                Map.of(
                        "LENT_NODE",
                        NODE,
                        "LENT_URL",
                        urls.get(medium),
                        "LENT_LOG",
                        folder.resolve(medium + ".log").toString(),
                        "LD_PRELOAD",
                        library.toString()),
                List.of(command));
    }

    /** The same for a program that has to succeed. */
    Run succeeds(String medium, String... command) {
        Run run = run(medium, command);
        assertThat(run.exit()).as("%s with %s", run, medium).isZero();
        return run;
    }

    @Override
    public void close() {
        lender.destroy();
    }
}
