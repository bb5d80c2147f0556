package org.burnish.itests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seed document's walk against the emulated recorder, with a drive that takes its time. */
class SeedWalkTest {

    private static final Map<String, String> SLOW_DRIVE = Map.of(
            "BURNISH_OPTS",
            "-Dburnish.emu.timing=blank=1500,quickblank=1500,format=1500,quickformat=1500,close=1500,limit=1");

    @TempDir
    Path folder;

    private Map<String, Path> trees;

    @BeforeEach
    void makeTrees() throws IOException {
        trees = Map.of(
                "TREE1", Trees.plain(folder.resolve("usr-bin"), "bin", 80, 200_000),
                "TREE2", Trees.plain(folder.resolve("usr-lib"), "lib", 90, 200_000),
                "TREE3", Trees.plain(folder.resolve("usr-sbin"), "sbin", 20, 100_000));
    }

    @Test
    void dvdRwWalkPrintsWhatTheSeedPrints() {
        medium("dvd-rw");
        burnish("-md5 on -dev DRIVE -add TREE2 --");
        burnish("-md5 on -dev DRIVE -add TREE1 --");
        burnish("-md5 on -dev DRIVE -close on -add TREE3 --");

        walk("dvd-rw.txt");
    }

    @Test
    void formattedDvdRwWalkPrintsWhatTheSeedPrints() {
        medium("dvd-rw");

        walk("formatted.txt");
    }

    @Test
    void bdReFormatsPrintWhatTheSeedPrints() {
        medium("bd-re");
        burnish("-outdev DRIVE -format by_index_3");
        burnish("-md5 on -dev DRIVE -add TREE1 --");
        burnish("-md5 on -dev DRIVE -add TREE2 --");

        walk("bd-re.txt");
    }

    @Test
    void damagedFileIsAMismatchInTheSeedsWords() throws IOException {
        medium("dvd-rw");
        burnish("-md5 on -dev DRIVE -add TREE1 --");
        damage(folder.resolve("medium"), fileOffset());

        walk("mismatch.txt");
    }

    private void medium(String kind) {
        Run made = Run.burnish(folder, "-new_medium", kind, "medium");
        assertThat(made.exit()).as("%s", made).isZero();
    }

    private Run burnish(String line) {
        List<String> command = new ArrayList<>();
        command.add(Run.burnishBinary().toString());
        Arrays.stream(line.split(" ")).map(this::real).forEach(command::add);
        Run run = Run.of(folder, SLOW_DRIVE, command);
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private String real(String word) {
        return word.equals("DRIVE")
                ? "emu:medium"
                : trees.containsKey(word) ? trees.get(word).toString() : word;
    }

    private void walk(String transcript) {
        for (Transcript.Step step : Transcript.of(transcript).steps()) {
            List<String> command = new ArrayList<>();
            command.add(Run.burnishBinary().toString());
            step.arguments().stream().map(this::real).forEach(command::add);
            Run run = Run.of(folder, SLOW_DRIVE, command);
            assertThat(run.exit()).as("exit value of %s", run).isEqualTo(step.exit());
            assertThat(Wording.firstMissing(step.out(), run.out()))
                    .as("missing on stdout of %s", run)
                    .isNull();
            assertThat(Wording.firstMissing(step.err(), run.err()))
                    .as("missing on stderr of %s", run)
                    .isNull();
        }
    }

    /** Where the content of a file begins in the medium file, from our own report of addresses. */
    private long fileOffset() {
        Run run = burnish("-indev DRIVE -find / -name bin-7 -exec report_lba --");
        long lba = run.out()
                .lines()
                .filter(line -> line.startsWith("File data lba:"))
                .map(line -> line.split("[:,]")[2].trim())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
        return dataOffset() + lba * 2048;
    }

    private static long dataOffset() {
        return 1024 * 1024;
    }

    private static void damage(Path medium, long offset) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(medium.toFile(), "rw")) {
            file.seek(offset);
            int old = file.read();
            file.seek(offset);
            file.write(old ^ 0x10);
        }
    }
}
