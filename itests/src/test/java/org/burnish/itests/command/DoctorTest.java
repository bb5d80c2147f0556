package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks of all bundles by the program's command, on a machine that is a folder. */
class DoctorTest {

    @TempDir
    Path folder;

    private Run doctor() {
        String options =
                "-Dburnish.sgio.sys=" + folder.resolve("sys") + " -Dburnish.sgio.proc=" + folder.resolve("proc")
                        + " -Dburnish.sgio.dev=" + folder.resolve("dev") + " -Dburnish.sgio.root=" + folder;
        return Run.of(
                folder,
                Map.of("BURNISH_OPTS", options),
                List.of(Run.burnishBinary().toString(), "doctor"));
    }

    @Test
    void driveThatTheContainerWasNotGivenIsFoundWithTheOptionThatGivesIt() throws IOException {
        Files.createDirectories(folder.resolve("sys/block/sr0"));
        Files.createFile(folder.resolve(".dockerenv"));
        Path node = folder.resolve("dev/sr0");
        Run run = doctor();
        assertThat(run.exit()).as("%s", run).isEqualTo(1);
        assertThat(run.out())
                .contains("The kernel has the drive " + node + ", but there is no such node here.")
                .contains("    docker run --device " + node + ":" + node + ":rwm ...");
    }

    @Test
    void plainFileWhereANodeShouldBeIsFoundByAskingIt() throws IOException {
        Files.createDirectories(folder.resolve("sys/block/sr0"));
        Files.createDirectories(folder.resolve("dev"));
        Files.createFile(folder.resolve("dev/sr0"));
        Run run = doctor();
        assertThat(run.exit()).as("%s", run).isEqualTo(1);
        assertThat(run.out()).contains(folder.resolve("dev/sr0") + " does not take SCSI commands (SG_IO).");
    }
}
