package org.burnish.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.burnish.embedded.Burnish;
import org.burnish.recorder.Drive;
import org.burnish.verifier.CheckResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TomcatTest extends ServedWar {

    TomcatTest() {
        super(new Tomcat());
    }

    @Test
    void twoApplicationsHaveABurnishEach() throws Exception {
        deploy("one");
        deploy("two");
        burns("one", "disc1");
        callsNativeCode("two");
        undeploy("one");
        burns("two", "disc2");
        undeploy("two");
        awaitNothingLeft();
    }

    @Test
    void undeployingDuringABurnCancelsItAndWhatWasOnTheDiscIsReadable() throws Exception {
        deploy("demo");
        burns("demo", "disc");
        Path large = Files.createDirectory(folder.resolve("large"));
        try (RandomAccessFile zeros =
                new RandomAccessFile(large.resolve("zeros").toFile(), "rw")) {
            zeros.setLength(16L << 30);
        }
        server.ask("/demo/start", Map.of("disc", folder.resolve("disc"), "files", large));
        server.await(
                "the burn runs", () -> server.ask("/demo/progress", Map.of()).contains("RECORDING"));
        undeploy("demo");
        awaitNothingLeft();
        try (Burnish burnish = Burnish.open();
                Drive drive = burnish.drives().open(burnish.drives().address("emu:" + folder.resolve("disc")))) {
            assertThat(drive.loadNewest().tree().find("/large")).isNull();
            assertThat(burnish.verifier()
                            .checkFiles(drive.loadNewest(), drive.blocks())
                            .result())
                    .isEqualTo(CheckResult.MATCHES);
        }
    }

    /** What a round leaves open once is the server's own: what it opens first, and keeps. Another round adds nothing to that. */
    @Test
    @Tag("long")
    void fiftyRoundsLeaveNoClassLoaderThreadOrHandle() throws Exception {
        Set<String> threads = Set.of();
        Set<String> handles = Set.of();
        for (int round = 1; round <= 50; round++) {
            deploy("demo");
            burns("demo", "disc" + round);
            callsNativeCode("demo");
            undeploy("demo");
            if (round == 2) {
                awaitNothingLeft();
                threads = server.threadNames();
                handles = server.handles();
            }
        }
        awaitNothingLeft();
        assertThat(server.threadNames()).as("threads after 50 rounds").isSubsetOf(threads);
        assertThat(server.handles()).as("handles after 50 rounds").isSubsetOf(handles);
    }
}
