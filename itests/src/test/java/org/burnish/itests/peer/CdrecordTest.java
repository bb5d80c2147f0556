package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of scripts that start {@code xorriso -as cdrecord}, with an emulated drive in place of /dev/sr0. */
@Peer("xorriso")
class CdrecordTest {

    @TempDir
    static Path house;

    private static Resident burnish;
    private static byte[] image;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        burnish = Resident.start(house.resolve("cache"));
        image = Trees.image(house, "grub.iso");
    }

    @AfterAll
    static void stop() {
        burnish.close();
    }

    private Run run(int exit, InputStream in, String line) {
        String placed = line.replace("/dev/sr0", "emu:" + folder.resolve("disc"))
                .replace("grub.iso", house.resolve("grub.iso").toString());
        Run run = burnish.run(List.of(placed.split(" ")), in);
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        assertThat(run.all()).as("%s", run).doesNotContain("Exception", "\tat ");
        return run;
    }

    private Run cdrecord(int exit, String line) {
        return run(exit, InputStream.nullInputStream(), "-as cdrecord " + line);
    }

    private Run piped(int exit, String line) throws IOException {
        try (InputStream pipe = Files.newInputStream(house.resolve("grub.iso"))) {
            return run(exit, pipe, "-as cdrecord " + line);
        }
    }

    private void medium(String kind) throws IOException {
        Files.deleteIfExists(folder.resolve("disc"));
        run(0, InputStream.nullInputStream(), "-new_medium " + kind + " " + folder.resolve("disc"));
    }

    private void holdsTheImage() throws IOException {
        Path copy = folder.resolve("copy.iso");
        Files.deleteIfExists(copy);
        run(0, InputStream.nullInputStream(), "read /dev/sr0 " + copy);
        try (InputStream bytes = Files.newInputStream(copy)) {
            assertThat(bytes.readNBytes(image.length)).isEqualTo(image);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cd-r", "cd-rw", "dvd-r", "dvd-rw", "dvd+r", "bd-r"})
    void imageIsBurnedAndThenWhatComesThroughAPipe(String kind) throws IOException {
        medium(kind);
        Run burned = cdrecord(0, "-v dev=/dev/sr0 blank=as_needed -eject grub.iso");
        assertThat(burned.err())
                .contains(
                        "Beginning to write data track.",
                        "completed successfully.",
                        "Media status : is written , is closed");
        holdsTheImage();

        medium(kind);
        piped(0, "-v dev=/dev/sr0 -");
        holdsTheImage();
    }

    @Test
    void sessionIsAddedAtTheAddressThatIsPrinted() throws IOException {
        medium("cd-rw");
        assertThat(cdrecord(5, "dev=/dev/sr0 -msinfo").err())
                .contains("Output medium is not appendable. Cannot obtain -msinfo.");
        cdrecord(0, "dev=/dev/sr0 -multi grub.iso");
        String next = cdrecord(0, "dev=/dev/sr0 -msinfo").out().strip();
        assertThat(next).matches("0,\\d+");

        Run made = Run.of(
                house, "sh", "-c", "xorriso -as mkisofs -quiet -R -C " + next + " -o " + folder + "/second.iso tree");
        assertThat(made.exit()).as("%s", made).isZero();
        cdrecord(0, "dev=/dev/sr0 " + folder.resolve("second.iso"));
        assertThat(run(0, InputStream.nullInputStream(), "toc /dev/sr0").out()).contains("Session     2");
        assertThat(run(0, InputStream.nullInputStream(), "compare /dev/sr0 " + house.resolve("tree") + " /")
                        .out())
                .contains("are the same");
    }

    @Test
    void whatIsOnAnOverwritableMediumIsGivenUpByBlanking() throws IOException {
        medium("dvd+rw");
        cdrecord(0, "dev=/dev/sr0 grub.iso");
        assertThat(cdrecord(5, "dev=/dev/sr0 grub.iso").err()).contains("which would be lost", "-blank as_needed");
        cdrecord(0, "dev=/dev/sr0 blank=as_needed grub.iso");
    }

    @Test
    void imageThatIsMissingLeavesTheMediumAsItIs() throws IOException {
        medium("cd-rw");
        cdrecord(0, "dev=/dev/sr0 grub.iso");
        assertThat(cdrecord(5, "dev=/dev/sr0 blank=all nothing.iso").err()).contains("There is no file 'nothing.iso'");
        holdsTheImage();
    }

    @Test
    void questionsAreAnsweredOnStandardOutput() throws IOException {
        medium("cd-rw");
        assertThat(cdrecord(0, "dev=/dev/sr0 -inq").out()).contains("Vendor_info    : 'BURNISH'");
        assertThat(cdrecord(0, "dev=/dev/sr0 -atip").out()).contains("ATIP info from disk:", "  Is erasable");
        assertThat(cdrecord(0, "dev=/dev/sr0 -toc").out()).contains("Media current: CD-RW");
        assertThat(cdrecord(0, "-version").out()).contains("Cdrecord 2.01-Emulation");
        assertThat(cdrecord(0, "blank=help").err()).contains("deformat_quickest");
        assertThat(cdrecord(0, "-help").err()).contains("dev=drive");
        assertThat(cdrecord(32, "dev=/dev/sr0").err())
                .contains("SORRY : -as cdrecord: No option specified, which would cause an action.");
    }

    @Test
    void writeTypeThatNeedsTheSizeIsToldItByAnOption() throws IOException {
        medium("dvd-r");
        assertThat(piped(5, "dev=/dev/sr0 -sao -").err()).contains("needs the size", "tsize=");
        piped(0, "dev=/dev/sr0 -sao tsize=" + image.length / 2048 + "s -");
        holdsTheImage();
        medium("dvd-r");
        assertThat(piped(5, "dev=/dev/sr0 tsize=100m -").err()).contains("does not hold it");
    }

    /** Each xorriso option that is answered without a drive has the same exit value there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-foo dev=none",
                "x.iso",
                "dev=stdio:none",
                "-audio",
                "-scanbus",
                "blank=foo dev=none",
                "blank=help",
                "-help"
            })
    void exitValueIsThatOfXorriso(String line) {
        List<String> words = new ArrayList<>(List.of("xorriso", "-as", "cdrecord"));
        words.addAll(List.of(line.split(" ")));
        int exit = Run.of(folder, Map.of(), words).exit();
        cdrecord(exit, line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cdrecord", "wodim", "cdrskin", "xorrecord"})
    void programUnderTheNameOfCdrecordIsOne(String name) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), Run.burnishBinary().toRealPath());
        Run version = Run.of(folder, "./" + name, "-version");
        assertThat(version.exit()).as("%s", version).isZero();
        assertThat(version.out()).contains("Cdrecord 2.01-Emulation");
    }
}
