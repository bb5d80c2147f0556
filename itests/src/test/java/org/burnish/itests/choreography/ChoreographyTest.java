package org.burnish.itests.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.itests.peer.Resident;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that our burns send are those of the reference, for every profile and write type. */
class ChoreographyTest {

    private static final String RECORD = "burnish.scsi.record";

    @TempDir
    static Path house;

    private static Resident resident;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        // sizes that are no multiple of 16 blocks
        Trees.plain(house.resolve("tree"), "file", 3, 500_001);
        System.setProperty(RECORD, house.resolve("rec").toString());
        resident = Resident.start(house.resolve("cache"));
    }

    @AfterAll
    static void stop() {
        resident.close();
        System.clearProperty(RECORD);
    }

    static Stream<Path> goldens() throws IOException, URISyntaxException {
        Path all = Path.of(ChoreographyTest.class.getResource("/choreography").toURI());
        return Files.list(all).sorted();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void burnSendsTheCommandsOfTheReference(Path file) throws IOException {
        Golden golden = Golden.read(file);
        for (String preparation : golden.preparations()) {
            burnish(golden, preparation);
        }
        Run run = burnish(golden, golden.judged());

        Path recording = house.resolve("rec/" + drive().replaceAll("[^A-Za-z0-9._-]", "_") + ".scsi");
        assertThat(Choreography.of(Exchange.lastUse(recording)))
                .as("%s: %s", file.getFileName(), run)
                .isEqualTo(golden.commands());
    }

    private String drive() {
        return "emu:" + folder.resolve("disc");
    }

    private Run burnish(Golden golden, String line) {
        List<String> words =
                Resident.words(rooted(line), Map.of("disc", folder.resolve("disc"), "tree", house.resolve("tree")));
        Run run = golden.options().isEmpty() ? resident.run(words) : process(golden.options(), words);
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    /** Where the tests' folder is does not show in the image. */
    private static String rooted(String line) {
        return line.replace("-add tree --", "-map tree /tree");
    }

    /** Options of the Java machine ask for one of its own. */
    private Run process(String options, List<String> words) {
        return Run.of(
                folder,
                Map.of("BURNISH_SCSI_RECORD", house.resolve("rec").toString(), "BURNISH_OPTS", options),
                Stream.concat(Stream.of(Run.burnishBinary().toString()), words.stream())
                        .toList());
    }
}
