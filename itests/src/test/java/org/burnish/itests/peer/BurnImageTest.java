package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.itests.peer.MatrixMedium.Sessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that exist already, of xorriso and of our own {@code read}, on every kind of medium. */
class BurnImageTest {

    private static final String[] FILES = {"disc", "x.iso", "copy.iso", "odd", "empty", "tree", "nothing"};

    @TempDir
    static Path house;

    private static Resident burnish;
    private static byte[] image;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        burnish = Resident.start(house.resolve("cache"));
        image = Trees.image(house, "x.iso");
    }

    @AfterAll
    static void stop() {
        burnish.close();
    }

    private Run run(int exit, InputStream in, String line) {
        Map<String, Path> places = Stream.of(FILES).collect(Collectors.toMap(Function.identity(), name -> place(name)));
        Run run = burnish.run(Resident.words(line, places), in);
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        assertThat(run.all()).as("%s", run).doesNotContain("Exception", "\tat ");
        return run;
    }

    private Path place(String name) {
        return (name.equals("x.iso") || name.equals("tree") ? house : folder).resolve(name);
    }

    private Run run(int exit, String line) {
        return run(exit, InputStream.nullInputStream(), line);
    }

    private InputStream piped() throws IOException {
        return Files.newInputStream(house.resolve("x.iso"));
    }

    private void medium(MatrixMedium medium) {
        run(0, "-new_medium " + medium.kind() + " disc");
        if (!medium.preparation().isEmpty()) {
            run(0, "-outdev emu:disc " + medium.preparation());
        }
    }

    /** The image is on the medium, byte for byte from its first block on. */
    private void holdsTheImage() throws IOException {
        Files.deleteIfExists(folder.resolve("copy.iso"));
        run(0, "read emu:disc copy.iso");
        try (InputStream copy = Files.newInputStream(folder.resolve("copy.iso"))) {
            assertThat(copy.readNBytes(image.length)).isEqualTo(image);
        }
    }

    /** More layers of the same kind take as much time each. */
    static Stream<MatrixMedium> media() {
        return MatrixMedium.all().filter(medium -> !medium.kind().matches("bd-.*-[tq]l"));
    }

    /** What was saved of a medium is burned again, from a pipe, whose end nobody knows. */
    @ParameterizedTest
    @MethodSource("media")
    @Peer("xorriso")
    void imageIsBurnedVerifiedSavedAndBurnedAgain(MatrixMedium medium) throws IOException {
        String close = medium.sessions() == Sessions.ONE ? " --close" : "";
        medium(medium);
        assertThat(run(0, "burn --image x.iso --to emu:disc --verify" + close).out())
                .contains("completed", "Verified ", "good, the medium holds the image");
        assertThat(run(0, "compare emu:disc tree /").out()).contains("are the same");
        Path saved = house.resolve("x.iso");
        // of an overwritable medium all blocks are saved, which takes long
        if (medium.sessions() != Sessions.OVERWRITTEN) {
            holdsTheImage();
            saved = folder.resolve("copy.iso");
        }
        Files.delete(folder.resolve("disc"));
        medium(medium);
        try (InputStream pipe = Files.newInputStream(saved)) {
            assertThat(run(0, pipe, "burn --image - --to emu:disc --verify" + close)
                            .out())
                    .contains("completed", "good, the medium holds the image");
        }
        assertThat(run(0, "compare emu:disc tree /").out()).contains("are the same");
    }

    @Test
    @Peer({"xorriso", "cmp"})
    void imageOfABurnedTreeIsSavedAndBurnedOnAnotherKindOfMedium() throws IOException {
        run(0, "-new_medium dvd-rw disc");
        run(0, "burn tree --to emu:disc --close");
        run(0, "read emu:disc copy.iso");
        Files.delete(folder.resolve("disc"));
        run(0, "-new_medium cd-r disc");
        run(0, "burn --image copy.iso --to emu:disc --verify --close");
        assertThat(run(0, "verify emu:disc").out()).contains(": good.", " 5 files match");
        Run check =
                Run.of(folder, "xorriso", "-md5", "on", "-indev", "stdio:copy.iso", "-check_md5_r", "sorry", "/", "--");
        assertThat(check.exit()).as("%s", check).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cd-r", "dvd-r", "dvd+r", "bd-r"})
    @Peer("xorriso")
    void mediaThatHaveToKnowTheSizeAskForIt(String kind) throws IOException {
        run(0, "-new_medium " + kind + " disc");
        String line = "burn --image - --to emu:disc --close --verify --option write.type=session_at_once";
        assertThat(run(1, piped(), line).err()).contains("needs the size", "--size BYTES");
        assertThat(run(0, piped(), line + " --size " + image.length).out())
                .contains("good, the medium holds the image");
        holdsTheImage();
    }

    @Test
    @Peer("xorriso")
    void sizeThatStandardInputDoesNotHaveIsNotVerified() throws IOException {
        run(0, "-new_medium dvd+rw disc");
        Run shorter = run(1, piped(), "burn --image - --to emu:disc --verify --size " + (image.length + 100_000));
        assertThat(shorter.out()).contains("Not verified").doesNotContain("Verified ");
        assertThat(shorter.err()).contains("it has only " + image.length + " bytes");
        Run longer =
                run(1, piped(), "burn --image - --to emu:disc --verify --overwrite --size " + (image.length - 100_000));
        assertThat(longer.out()).contains("Not verified").doesNotContain("Verified ");
        assertThat(longer.err()).contains("the surplus is left out");
    }

    @Test
    void whatIsNoImageIsRefusedAndChangesNothing() throws IOException {
        run(0, "-new_medium cd-r disc");
        assertThat(run(1, "burn --image nothing --to emu:disc").err()).contains("There is no file");
        assertThat(run(1, "burn --image tree --to emu:disc").err()).contains("is a directory");
        Files.createFile(folder.resolve("empty"));
        assertThat(run(1, "burn --image empty --to emu:disc").err()).contains("is empty");
        assertThat(run(1, "burn --image - --to emu:disc").out()).contains("it ended before its first byte");
        assertThat(run(0, "-outdev emu:disc -toc").out()).contains("Media status : is blank");
    }

    @Test
    @Peer("xorriso")
    void whatIsOnTheMediumIsNotGivenUp() throws IOException {
        run(0, "-new_medium cd-rw disc");
        run(0, "burn --image x.iso --to emu:disc");
        assertThat(run(1, "burn --image x.iso --to emu:disc").err())
                .contains("there are sessions on the medium", "--append");
        run(0, "burn --image x.iso --to emu:disc --append --verify");
        assertThat(run(0, "toc emu:disc").out()).contains("Session     2");

        Files.delete(folder.resolve("disc"));
        run(0, "-new_medium dvd-ram disc");
        run(0, "burn --image x.iso --to emu:disc");
        assertThat(run(1, "burn --image x.iso --to emu:disc").err()).contains("which would be lost", "--overwrite");
        run(0, "burn --image x.iso --to emu:disc --overwrite --verify");
    }

    @Test
    @Peer("xorriso")
    void lastBlockIsFilledUpAndThatIsTold() throws IOException {
        byte[] odd = new byte[image.length + 1];
        System.arraycopy(image, 0, odd, 0, image.length);
        Files.write(folder.resolve("odd"), odd);
        run(0, "-new_medium dvd-r disc");
        assertThat(run(0, "burn --image odd --to emu:disc --verify").err())
                .contains("is no multiple of 2048: 2047 zero bytes fill its last block");
        holdsTheImage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"write lba 100 : bad", "write lba 100-101 : corrupt", "read lba 100 : bad"})
    @Peer("xorriso")
    void imageOnADriveThatFailsIsNeverCalledVerified(String fault) throws IOException {
        run(0, "-new_medium dvd-rw disc");
        Files.write(folder.resolve("disc.faults"), List.of(fault));
        Run run = run(1, "burn --image x.iso --to emu:disc --verify");
        assertThat(run.all()).doesNotContain("Verified ");
    }

    @Test
    @Peer("xorriso")
    void imageAsTheOnlySourceIsBurnedAsAFileWithAHint() throws IOException {
        run(0, "-new_medium dvd-rw disc");
        assertThat(run(0, "burn x.iso --to emu:disc").err())
                .contains("is an image (volume ID 'IMAGE')", "burn --image " + house.resolve("x.iso"));
        assertThat(run(0, "ls emu:disc").out()).contains("/x.iso");
    }

    @Test
    @Peer("xorriso")
    void languageOfXorrisoHasACommandForImages() throws IOException {
        run(0, "-new_medium dvd+rw disc");
        byte[] longer = new byte[image.length + 10_000];
        System.arraycopy(image, 0, longer, 0, image.length);
        Files.write(folder.resolve("odd"), longer);
        assertThat(run(0, "-outdev emu:disc -burn_image odd isosize --").err())
                .contains(
                        "Beginning to write data track.",
                        "NOTE : Size of ISO 9660 image: " + image.length / 2048 + "s",
                        "completed successfully",
                        "Media status : is written , is appendable");
        holdsTheImage();
        assertThat(run(5, "-outdev emu:disc -burn_image x.iso").err()).contains("which would be lost", "-blank");
        assertThat(run(0, piped(), "-outdev emu:disc -blank as_needed -burn_image - tsize=1s --")
                        .err())
                .contains("The image has more bytes than tsize= says");
        assertThat(run(5, piped(), "-outdev emu:disc -burn_image - tsize=100m overwrite --")
                        .err())
                .contains("instead of the 104857600 that were announced", "does not hold it");
        assertThat(run(5, "-outdev emu:disc -burn_image x.iso foo --").err()).contains("Unknown option 'foo'");
        assertThat(run(5, "-burn_image x.iso").err()).contains("No output drive set");
    }
}
