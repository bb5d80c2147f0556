package org.burnish.itests.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the documentation, typed as they stand there. */
class PagesTest {

    /** Followed by EmbeddedTest and BurnInKarafTest, IsoJarTest, PluginKitTest, CommandReferenceTest, itests/guest/document.sh. */
    /** That of the station is followed by StationCommandsTest, BrowserTourTest and OpenApiTest. */
    private static final Set<String> FOLLOWED_ELSEWHERE =
            Set.of("hosts.md", "iso-jar.md", "plugins.md", "commands.md", "virtual-machines.md", "station.md");

    private static final Set<String> FOLLOWED_HERE = Set.of(
            "tutorial.md", "faults.md", "network.md", "emulated-media.md", "mkisofs.md", "cdrecord.md", "parity.md");

    @TempDir
    Path folder;

    private Path work;

    @BeforeEach
    void placeCheckout() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        Files.createSymbolicLink(folder.resolve("burnish"), Document.project().toRealPath());
    }

    private void follow(String page, Map<String, String> standIns) throws IOException, InterruptedException {
        try (Walk walk = new Walk(work, standIns)) {
            walk.follow(Document.at(page));
        }
    }

    /** A drive for the pages that speak of /dev/sr0, and files for those that burn some. */
    private void furnish() throws IOException {
        for (String directory : List.of("photos", "letters")) {
            Trees.plain(work.resolve(directory), directory, 8, 4_000_000);
        }
        String program = Document.project()
                .resolve("distribution/target/burnish/bin/burnish")
                .toString();
        assertThat(Run.of(work, program, "newmedium", "bd-re", "recorder").exit())
                .isZero();
    }

    @Test
    void tutorialIsFollowedInAnEmptyFolder() throws IOException, InterruptedException {
        follow("docs/tutorial.md", Map.of());
    }

    @Test
    void commandsOfTheReadmeDoWhatItSays() throws IOException, InterruptedException {
        furnish();
        // this build, and the folder of the checkout where its first commands are typed
        follow(
                "README.md",
                Map.of(
                        "mvn -q -DskipTests package && distribution/demo",
                        "../burnish/distribution/demo",
                        "burnish shell",
                        "echo exit | burnish shell"));
    }

    @Test
    void pictureOfTheReadmeShowsWhatTheProgramPrints() throws IOException, InterruptedException {
        furnish();
        List<String> lines = Picture.lines(Document.project().resolve("docs/session.svg"));
        assertThat(lines).anyMatch(line -> line.startsWith(Picture.PROMPT));
        try (Walk walk = new Walk(work, Map.of())) {
            walk.follow(Picture.page(lines));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"faults.md", "network.md", "emulated-media.md", "mkisofs.md", "cdrecord.md", "parity.md"})
    void commandsOfThePageDoWhatItSays(String page) throws IOException, InterruptedException {
        furnish();
        Map<String, String> standIns = new LinkedHashMap<>();
        String own = "127.0.0.1:" + freePort();
        String other = "127.0.0.1:" + freePort();
        standIns.put("share emu:disc", "share emu:disc --listen " + own);
        standIns.put("//127.0.0.1:3260/", "//" + own + "/");
        standIns.put("//127.0.0.1/", "//" + own + "/");
        standIns.put("0.0.0.0:3260", other);
        standIns.put("@burner.example/", "@" + other + "/");
        standIns.put("...:3260/", "..." + other + "/");
        standIns.put("/dev/sr0", "emu:recorder");
        standIns.put("_dev_sr0", "emu_recorder");
        follow("docs/" + page, standIns);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void everyPageWithCommandsIsFollowedByATest() throws IOException {
        Set<String> alone = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Document.project().resolve("docs"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                String name = page.getFileName().toString();
                boolean commands = Files.readAllLines(page).stream()
                        .anyMatch(line -> line.startsWith("    burnish ") || line.startsWith("```sh"));
                if (commands && !FOLLOWED_ELSEWHERE.contains(name) && !FOLLOWED_HERE.contains(name)) {
                    alone.add(name);
                }
            }
        }
        assertThat(alone).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("followedHere")
    void noCommandStandsOutsideAFrame(String page) throws IOException {
        assertThat(Document.named(page).text().lines()).noneMatch(line -> line.startsWith("    burnish "));
    }

    static Set<String> followedHere() {
        return FOLLOWED_HERE;
    }
}
