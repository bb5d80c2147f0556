package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images whose first session begins at LBA 0 are good after they were grown, by whomever. */
@Peer({"xorriso", "genisoimage"})
class GrownForeignImageTest {

    private static final int HEAD = 32 * 2048;

    @TempDir
    Path folder;

    @BeforeEach
    void makeTrees() throws IOException {
        for (String name : new String[] {"one", "two", "three"}) {
            Files.createDirectory(folder.resolve(name));
            Files.write(folder.resolve(name + "/" + name), new byte[300_000]);
        }
    }

    private void peer(String line) {
        Run run = Run.of(folder, line.split(" "));
        assertThat(run.exit()).as("%s", run).isZero();
    }

    private void isGood(String... arguments) {
        Run run = Run.burnish(folder, arguments);
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.all()).contains(": good.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genisoimage -quiet -R -o",
                "xorriso -as mkisofs -quiet -R -o",
                "xorriso -as mkisofs -quiet -R --md5 -o"
            })
    void anImageFromBlockZeroOnIsVerifiedAfterItWasGrown(String program) {
        peer(program + " ours.iso one");
        isGood("burn", "two", "--to", "ours.iso", "--verify");
        peer(program + " theirs.iso one");
        peer("xorriso -md5 on -dev stdio:theirs.iso -map two /two -commit");
        isGood("verify", "theirs.iso");
        isGood("burn", "three", "--to", "theirs.iso", "--verify");
    }

    @Test
    void anImageWhoseSizeIsTooSmallIsNotOverwrittenByItsGrowth() throws IOException {
        byte[] content = new byte[3_000_000];
        new Random(40).nextBytes(content);
        Files.write(folder.resolve("one/random"), content);
        peer("genisoimage -quiet -R -o small.iso one");
        try (RandomAccessFile image =
                new RandomAccessFile(folder.resolve("small.iso").toFile(), "rw")) {
            image.seek(16 * 2048 + 80);
            image.write(new byte[] {40, 0, 0, 0, 0, 0, 0, 40});
        }
        byte[] before = Files.readAllBytes(folder.resolve("small.iso"));
        isGood("burn", "two", "--to", "small.iso", "--verify");
        byte[] after = Files.readAllBytes(folder.resolve("small.iso"));
        int behindData = endOfData(before);
        assertThat(behindData).isGreaterThan(content.length);
        assertThat(Arrays.mismatch(before, HEAD, behindData, after, HEAD, behindData))
                .as("the first byte behind the head that was written over")
                .isEqualTo(-1);
        peer("xorriso -osirrox on -indev stdio:small.iso -extract /random " + folder + "/back");
        assertThat(folder.resolve("back")).hasBinaryContent(content);
    }

    /** Where the zeros begin that genisoimage writes behind its contents, in bytes. */
    private static int endOfData(byte[] image) {
        int end = image.length;
        while (end > 0 && image[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
