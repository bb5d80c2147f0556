package org.burnish.itests.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.burnish.itests.peer.Needed;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tour of the README in a browser: open, submit, watch, search, restore. With {@code -Dburnish.pictures=write} its pictures become
 * those of the documentation.
 */
class BrowserTourTest {

    private static final Path BROWSER = Path.of("browser").toAbsolutePath();
    private static final Path DOCUMENTATION =
            Path.of("../docs/station").toAbsolutePath().normalize();
    private static final int LARGEST_PICTURE = 100_000;
    private static final long READY_S = 120;

    @TempDir
    Path folder;

    private Path media;

    private Map<String, String> environment() {
        return Map.of(
                "BURNISH_EMU_DIR", media.toString(),
                "BURNISH_STATION_DIR", folder.resolve("station").toString());
    }

    private Process station() throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Run.burnishBinary().toString(),
                "station",
                "--port",
                "0",
                "--name",
                "attic",
                "--roots",
                folder.resolve("files").toString()));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("station.log").toFile());
        builder.environment().putAll(environment());
        return builder.start();
    }

    private JsonObject connection(Process station) throws Exception {
        Path file = folder.resolve("station/station.json");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_S);
        while (!Files.exists(file) && station.isAlive() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(file).as(Files.readString(folder.resolve("station.log"))).exists();
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private static void needs(String program) {
        Needed.here(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, program))),
                "the program " + program);
    }

    @Test
    void theTourOfTheReadmeIsAsItSays() throws Exception {
        List.of("chromium", "node", "npm").forEach(BrowserTourTest::needs);
        if (!Files.isDirectory(BROWSER.resolve("node_modules"))) {
            Run installed = Run.of(BROWSER, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            assertThat(installed.exit()).as(installed.err()).isZero();
        }
        media = Files.createDirectory(folder.resolve("media"));
        Path photos = Files.createDirectories(folder.resolve("files/photos"));
        Files.write(photos.resolve("beach.jpg"), new byte[60_000_000]);
        Files.writeString(photos.resolve("notes.txt"), "the sea");
        assertThat(Run.burnish(
                                folder,
                                "newmedium",
                                "bd-r",
                                media.resolve("disc").toString())
                        .exit())
                .isZero();
        Path pictures = "write".equals(System.getProperty("burnish.pictures"))
                ? Files.createDirectories(DOCUMENTATION)
                : Files.createDirectory(folder.resolve("pictures"));
        Process station = station();
        try {
            JsonObject connection = connection(station);
            Run tour = Run.of(
                    BROWSER,
                    "node",
                    "tour.js",
                    connection.get("url").getAsString(),
                    connection.get("token").getAsString(),
                    folder.resolve("files").toString(),
                    pictures.toString());
            assertThat(tour.exit())
                    .as(tour.out() + tour.err() + Files.readString(folder.resolve("station.log")))
                    .isZero();
            restored(tour.out());
        } finally {
            station.destroy();
            assertThat(station.waitFor(READY_S, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(folder.resolve("station/station.json")).doesNotExist();
        try (Stream<Path> files = Files.list(pictures)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png")).toList())
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allSatisfy(file -> assertThat(file.toFile().length()).isBetween(1000L, (long) LARGEST_PICTURE));
        }
    }

    /** The command that the page showed does what it says. */
    private void restored(String tour) throws IOException {
        String command = tour.lines()
                .filter(line -> line.startsWith("restore: "))
                .findFirst()
                .orElseThrow()
                .substring("restore: burnish restore ".length());
        String path = command.substring(1, command.lastIndexOf('\''));
        Path back = folder.resolve("back");
        Run restored = Run.of(
                folder,
                environment(),
                List.of(Run.burnishBinary().toString(), "restore", path, "--to", back.toString()));
        assertThat(restored.exit()).as(restored.out() + restored.err()).isZero();
        try (Stream<Path> files = Files.walk(back)) {
            Path beach =
                    files.filter(file -> file.endsWith("beach.jpg")).findFirst().orElseThrow();
            assertThat(Files.mismatch(beach, folder.resolve("files/photos/beach.jpg")))
                    .isEqualTo(-1);
        }
    }
}
