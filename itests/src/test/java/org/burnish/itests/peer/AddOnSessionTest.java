package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Add-on sessions by the options -C and -M of mkisofs, on images of others, read by others. */
@Peer({"isoinfo", "xorriso", "genisoimage"})
class AddOnSessionTest {

    private static final int BLOCK = 2048;
    private static final int NEXT = 400;

    @TempDir
    Path folder;

    @BeforeEach
    void olderSession() throws IOException {
        Trees.plain(folder.resolve("old"), "old", 3, 50_000);
        Trees.plain(folder.resolve("new"), "new", 2, 70_000);
        right(Run.of(folder, "genisoimage -quiet -R -V OLDER -o older.iso -graft-points /old=old".split(" ")));
    }

    private static Run right(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private Run burnish(String line) {
        return Run.burnish(folder, line.split(" "));
    }

    /** Somebody else puts the session to its block. */
    private void put(String session) throws IOException {
        Path whole = Files.copy(
                folder.resolve("older.iso"), folder.resolve("whole.iso"), StandardCopyOption.REPLACE_EXISTING);
        try (RandomAccessFile file = new RandomAccessFile(whole.toFile(), "rw")) {
            file.setLength((long) NEXT * BLOCK);
        }
        Files.write(whole, Files.readAllBytes(folder.resolve(session)), StandardOpenOption.APPEND);
    }

    @Test
    void sessionAtItsBlockHasTheOldFilesAndTheNewOnes() throws IOException {
        right(burnish(
                "-as mkisofs -R -C 0," + NEXT + " -M older.iso -o added.raw -root /deep/er -graft-points /new=new"));
        put("added.raw");
        Run theirs = right(Run.of(
                folder,
                ("xorriso -load sbsector " + NEXT + " -indev stdio:whole.iso -pvd_info -compare_r old /old"
                                + " -compare_r new /deep/er/new")
                        .split(" ")));
        assertThat(theirs.out().lines().filter(line -> line.startsWith("Both file objects match")))
                .hasSize(2);
        assertThat(theirs.all()).contains("Volume Id    : OLDER");
        assertThat(right(Run.of(folder, ("isoinfo -N 0 -T " + NEXT + " -R -f -i whole.iso").split(" ")))
                        .out())
                .contains("/old/", "/deep/er/new/");
        right(burnish("-load sbsector " + NEXT + " -indev stdio:whole.iso -compare_r old /old -- -compare_r new"
                + " /deep/er/new --"));
    }

    @Test
    void withoutAnOldSessionTheImageIsLaidOutForItsBlock() throws IOException {
        right(burnish("-as mkisofs -R -C 0," + NEXT + " -o added.raw -graft-points /new=new"));
        put("added.raw");
        Run theirs = right(Run.of(
                folder,
                ("xorriso -load sbsector " + NEXT + " -indev stdio:whole.iso -compare_r new /new -find / -name old")
                        .split(" ")));
        assertThat(theirs.out()).contains("Both file objects match").doesNotContain("'/old'");
    }

    @Test
    void nothingIsWrittenWhereThereIsNoOldSession() {
        for (String old : new String[] {"-C 7,400 -M older.iso", "-C 0,400 -M nowhere.iso"}) {
            Run run = burnish("-as mkisofs -R " + old + " -o added.raw new");
            assertThat(run.exit()).as("%s", run).isNotZero();
            assertThat(folder.resolve("added.raw")).doesNotExist();
            assertThat(folder.resolve("nowhere.iso")).doesNotExist();
        }
    }
}
