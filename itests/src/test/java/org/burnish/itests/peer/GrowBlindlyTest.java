package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An add-on session is made beside the medium that it is for, and put behind the older one by somebody else. */
class GrowBlindlyTest {

    @TempDir
    Path folder;

    @BeforeEach
    void olderSession() throws IOException {
        Trees.plain(folder.resolve("old"), "old", 3, 50_000);
        Trees.plain(folder.resolve("new"), "new", 2, 70_000);
        Run.of(folder, "xorriso -md5 on -padding 0 -outdev stdio:older.iso -map old /old".split(" "));
    }

    private long grown(Path file) throws IOException {
        Path whole = Files.copy(
                folder.resolve("older.iso"), folder.resolve("whole.iso"), StandardCopyOption.REPLACE_EXISTING);
        Files.write(whole, Files.readAllBytes(file), StandardOpenOption.APPEND);
        return Files.size(folder.resolve("older.iso")) / 2048;
    }

    private Run ours(long address) {
        return Run.burnish(
                folder,
                ("-md5 on -indev stdio:older.iso -outdev stdio:added.raw -grow_blindly " + address + "s -map new /new")
                        .split(" "));
    }

    @Test
    @Peer("xorriso")
    void sessionThatIsPutBehindTheOlderOneHasBothTrees() throws IOException {
        long address = Files.size(folder.resolve("older.iso")) / 2048;
        Run run = ours(address);
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.err()).contains("sectors at LBA 0");
        assertThat(grown(folder.resolve("added.raw"))).isEqualTo(address);

        String check = "-md5 on -load sbsector " + address
                + " -indev stdio:whole.iso -check_md5_r sorry / -- -compare_r old /old -compare_r new /new";
        Run theirs = Run.of(folder, ("xorriso " + check).split(" "));
        assertThat(theirs.exit()).as("%s", theirs).isZero();
        assertThat(theirs.out().lines())
                .containsExactly(
                        "File contents and their MD5 checksums match.",
                        "Both file objects match as far as expectable.",
                        "Both file objects match as far as expectable.");
        Run again = Run.burnish(folder, check.split(" -compare_r")[0].split(" "));
        assertThat(again.out()).as("%s", again).contains("File contents and their MD5 checksums match.");
    }

    @Test
    @Peer("xorriso")
    void sessionHasTheSizeThatXorrisoGivesIt() {
        Run theirs = Run.of(
                folder,
                "xorriso -md5 on -indev stdio:older.iso -outdev stdio:theirs.raw -grow_blindly 300 -map new /new"
                        .split(" "));
        String produced = theirs.err()
                .lines()
                .filter(line -> line.startsWith("ISO image produced"))
                .findFirst()
                .orElseThrow();
        assertThat(ours(300).err().lines()).as("%s", theirs).contains(produced);
    }

    @Test
    void addressThatIsNoNumberIsRefused() {
        Run run = Run.burnish(folder, "-grow_blindly", "here");
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("-grow_blindly: No number of a block: 'here'");
    }
}
