package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java machine without an archive of the JDK's classes, as jlink makes them. */
class JavaWithoutArchiveTest {

    @TempDir
    Path folder;

    @Test
    void programRunsWithoutAnArchiveOfItsOwnClasses() {
        Map<String, String> environment = Map.of(
                "BURNISH_CACHE",
                folder.resolve("cache").toString(),
                "JDK_JAVA_OPTIONS",
                "-XX:SharedArchiveFile=/missing");
        // the first run makes the folder
        for (int time = 0; time < 2; time++) {
            Run run = Run.of(folder, environment, List.of(Run.burnishBinary().toString(), "-version"));
            assertThat(run.exit()).as("%s", run).isZero();
            assertThat(run.out()).as("%s", run).contains("burnish version");
        }
    }
}
