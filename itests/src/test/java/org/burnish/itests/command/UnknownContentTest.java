package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is neither blank nor an image is not written over, and is not read as if it were an empty image. */
class UnknownContentTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Files.createDirectory(folder.resolve("tree"));
        Files.writeString(folder.resolve("tree/file"), "content");
    }

    private Run burnish(String... arguments) {
        return Run.burnish(folder, arguments);
    }

    private void random(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(16).nextBytes(content);
        Files.write(folder.resolve(name), content);
    }

    private void text(String name, long at, String text) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(3_000_000);
            file.seek(at);
            file.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void burnIsRefused(String name, String found) throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve(name));
        Run burn = burnish("burn", "tree", "--to", name);
        assertThat(burn.exit()).as("%s", burn).isNotZero();
        assertThat(burn.all()).contains(found);
        assertThat(Files.readAllBytes(folder.resolve(name))).isEqualTo(before);
    }

    @Test
    void burningOverUnknownDataIsRefusedUntilItIsGivenUp() throws IOException {
        random("random", 3_000_000);
        burnIsRefused("random", "data of an unknown kind");
        assertThat(burnish("burn", "tree", "--to", "random").all()).contains("--overwrite");
        Run over = burnish("burn", "tree", "--to", "random", "--overwrite");
        assertThat(over.exit()).as("%s", over).isZero();
        assertThat(burnish("verify", "random").exit()).isZero();
    }

    @Test
    void fewBytesAndBytesBehindZerosAreDataToo() throws IOException {
        random("small", 1000);
        burnIsRefused("small", "data of an unknown kind");
        text("late", 2_000_000, "x");
        burnIsRefused("late", "from LBA 976 on");
    }

    /** An appended partition, error correction, or the later sessions of a copied disc. */
    @Test
    void anImageIsNotGrownOverDataBehindItsEndUntilTheyAreGivenUp() throws IOException {
        assertThat(burnish("-new_medium", "bd-r", "disc", "-dev", "emu:disc", "-map", "tree", "/tree")
                        .exit())
                .isZero();
        assertThat(burnish("read", "emu:disc", "copy").exit()).isZero();
        assertThat(burnish("burn", "tree", "--to", "copy").exit()).isZero();

        assertThat(burnish("read", "emu:disc", "more").exit()).isZero();
        text("more", 2_000_000, "x");
        burnIsRefused("more", "behind its end, from LBA 976 on");
        assertThat(burnish("burn", "tree", "--to", "more", "--overwrite").exit())
                .isZero();
    }

    @Test
    void whatIsKnownIsNamedWithTheAddressThatOpensIt() throws IOException {
        text("udf", 32_769, "BEA01");
        burnIsRefused("udf", "a UDF file system");
        assertThat(burnish("-new_medium", "dvd-ram", "medium").exit()).isZero();
        burnIsRefused("medium", "emu:medium");
        assertThat(burnish("-indev", "medium").all()).contains("WARNING", "emu:medium");
    }

    @Test
    void blankingGivesUnknownDataUpForLaterRuns() throws IOException {
        random("random", 3_000_000);
        Run refused = burnish("-dev", "stdio:random", "-map", "tree", "/tree", "-commit");
        assertThat(refused.exit()).as("%s", refused).isNotZero();
        assertThat(refused.all()).contains("Unsuitable target media state", "-blank as_needed");
        Run blank = burnish("-outdev", "stdio:random", "-blank", "as_needed");
        assertThat(blank.all()).as("%s", blank).contains("Blanking done", "Media status : is blank");
        Run written = burnish("-md5", "on", "-dev", "stdio:random", "-map", "tree", "/tree", "-commit");
        assertThat(written.exit()).as("%s", written).isZero();
        assertThat(burnish("verify", "random").exit()).isZero();
    }

    @Test
    void blankingASmallFileGivesItUp() throws IOException {
        random("small", 2049);
        Run run = burnish("-outdev", "stdio:small", "-blank", "as_needed", "-map", "tree", "/tree", "-commit");
        assertThat(run.exit()).as("%s", run).isZero();
    }

    @Test
    void nothingIsExtractedWhereNoImageWasLoaded() throws IOException {
        random("random", 3_000_000);
        Run run = burnish("-osirrox", "on", "-indev", "stdio:random", "-extract", "/", folder + "/out");
        assertThat(run.exit()).as("%s", run).isEqualTo(5);
        assertThat(run.all())
                .contains("WARNING : No ISO 9660 image at LBA 0", "data of an unknown kind")
                .doesNotContain("Extracted");
        assertThat(burnish("verify", "random").all()).contains("data of an unknown kind");
    }

    @Test
    void aDamagedHeadIsNoEmptyImage() throws IOException {
        assertThat(burnish("burn", "tree", "--to", "image").exit()).isZero();
        text("image", 16 * 2048 + 156, "0".repeat(34));
        Run run = burnish("-indev", "stdio:image");
        assertThat(run.exit()).as("%s", run).isEqualTo(5);
        assertThat(run.all()).contains("FAILURE : Cannot read ISO image tree");
        burnIsRefused("image", "volume descriptors are damaged");
    }

    @Test
    void whatIsWrittenOverAGivenUpImageIsNotBlank() throws IOException {
        assertThat(burnish("burn", "tree", "--to", "image").exit()).isZero();
        assertThat(burnish("-outdev", "stdio:image", "-blank", "as_needed").all())
                .contains("Media status : is blank");
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("image").toFile(), "rw")) {
            file.seek(257);
            file.writeBytes("ustar");
        }
        burnIsRefused("image", "a tar archive");
        assertThat(burnish("-outdev", "stdio:image", "-blank", "as_needed", "-map", "tree", "/tree", "-commit")
                        .exit())
                .isZero();
    }

    @Test
    void zerosOverTheHeadOfCompleteSessionsAreNotBlank() throws IOException {
        assertThat(burnish("burn", "tree", "--to", "image").exit()).isZero();
        assertThat(burnish("burn", "tree/file", "--to", "image").exit()).isZero();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("image").toFile(), "rw")) {
            file.write(new byte[65_536]);
        }
        burnIsRefused("image", "a complete session at LBA 32");
    }
}
