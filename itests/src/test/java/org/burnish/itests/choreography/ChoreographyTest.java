package org.burnish.itests.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that our burns send are those of the reference, for every profile and write type. */
class ChoreographyTest {

    @TempDir
    Path folder;

    static Stream<Path> goldens() throws IOException, URISyntaxException {
        Path all = Path.of(ChoreographyTest.class.getResource("/choreography").toURI());
        return Files.list(all).sorted();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void burnSendsTheCommandsOfTheReference(Path file) throws IOException {
        // sizes that are no multiple of 16 blocks
        Trees.plain(folder.resolve("tree"), "file", 3, 500_001);
        Golden golden = Golden.read(file);
        for (String preparation : golden.preparations()) {
            burnish(golden, preparation);
        }
        Run run = burnish(golden, golden.judged());

        assertThat(Choreography.of(Exchange.lastUse(folder.resolve("rec/emu_disc.scsi"))))
                .as("%s: %s", file.getFileName(), run)
                .isEqualTo(golden.commands());
    }

    private Run burnish(Golden golden, String line) {
        Run run = Run.of(
                folder,
                Map.of("BURNISH_SCSI_RECORD", "rec", "BURNISH_OPTS", golden.options()),
                Stream.concat(Stream.of(Run.burnishBinary().toString()), Stream.of(line.split(" ")))
                        .toList());
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }
}
