package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.itests.peer.Run.burnish;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checksums of all sessions, in the words and the order of a real xorriso. */
class CheckMediaTest {

    private static final String[] WORDS = {"-md5", "on", "-indev", "stdio:disc.iso", "-check_media", "--"};

    @TempDir
    Path folder;

    private static List<String> checksums(Run run) {
        assertThat(run.exit()).as(run.toString()).isZero();
        return run.out().lines().filter(line -> line.startsWith("MD5 ")).toList();
    }

    private List<String> theirs() {
        return checksums(Run.of(folder, ("xorriso " + String.join(" ", WORDS)).split(" ")));
    }

    @Test
    @Peer("xorriso")
    void tagsOfAllSessionsAreReportedAsXorrisoDoes() throws IOException {
        for (int session = 1; session <= 3; session++) {
            Path tree = Files.createDirectory(folder.resolve("tree" + session));
            Files.write(tree.resolve("file"), new byte[100_000 + session]);
            String line = "xorriso -md5 on -dev stdio:disc.iso -map tree" + session + " /tree" + session + " -commit";
            assertThat(Run.of(folder, line.split(" ")).exit()).isZero();
        }
        assertThat(checksums(burnish(folder, WORDS))).hasSize(4).isEqualTo(theirs());

        try (RandomAccessFile disc =
                new RandomAccessFile(folder.resolve("disc.iso").toFile(), "rw")) {
            // in the system area of the first session
            disc.seek(40 * 2048);
            disc.write(1);
        }
        Run ours = burnish(folder, WORDS);
        assertThat(checksums(ours)).isEqualTo(theirs()).anyMatch(line -> line.endsWith(" , 0 md5_mismatch"));
        assertThat(ours.err()).contains("WARNING : Found NON-MATCHING MD5 session tag: start=32 size=");
    }
}
