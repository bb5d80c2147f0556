package org.burnish.cdrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdrecordTest {

    /** Nothing is printed while words are translated. */
    private static final Console CONSOLE = (Console) Proxy.newProxyInstance(
            Console.class.getClassLoader(), new Class<?>[] {Console.class}, (proxy, method, arguments) -> {
                throw new AssertionError(method);
            });

    @TempDir
    Path folder;

    /** The commands of a line, whose images are in a folder. */
    private String commands(String line) throws ProblemException {
        List<String> words = Stream.of(line.split(" "))
                .map(word -> word.endsWith(".iso") ? image(word) : word)
                .toList();
        return String.join(" ", new Cdrecord().commands(words, CONSOLE)).replace(folder + "/", "");
    }

    private String image(String name) {
        try {
            return Files.write(folder.resolve(name), new byte[1]).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-v dev=/dev/sr0 blank=as_needed -eject grub.iso,"
                + " -outdev /dev/sr0 -blank as_needed -close on -burn_image grub.iso append -- -eject out",
        "-v dev=/dev/sr1 -, -outdev /dev/sr1 -close on -burn_image - append --",
        "dev=emu:disc -sao speed=4 -multi padsize=16s x.iso,"
                + " -write_type sao -speed 4 -padding 16s -outdev emu:disc -close off -burn_image x.iso append --",
        "dev=emu:disc --multi_if_possible -dummy -isosize x.iso,"
                + " -dummy on -outdev emu:disc -close as_needed -burn_image x.iso append isosize --",
        "dev=emu:disc tsize=700m -pad -tao -,"
                + " -padding 30k -write_type tao -outdev emu:disc -close on -burn_image - append tsize=700m --",
        "dev=emu:disc blank=disk, -outdev emu:disc -blank all",
        "dev=emu:disc blank=minimal, -outdev emu:disc -blank fast",
        "dev=emu:disc blank=format_overwrite, -outdev emu:disc -format as_needed",
        "dev=emu:disc -toc, -outdev emu:disc -toc",
        "dev=emu:disc -msinfo, -outdev emu:disc -cdrecord_report msinfo --",
        "dev=emu:disc -inq -checkdrive -atip,"
                + " -outdev emu:disc -cdrecord_report inq -- -cdrecord_report checkdrive -- -cdrecord_report atip --",
        "-waiti dev=emu:disc -, -cdrecord_report wait -- -outdev emu:disc -close on -burn_image - append --",
        "dev=emu:disc stream_recording=on dvd_obs=64k driveropts=burnfree -data write_start_address=0 x.iso,"
                + " -stream_recording on -dvd_obs 64k -outdev emu:disc -close on -burn_image x.iso append --",
        "dev=emu:disc -eject, -outdev emu:disc -eject out",
        "--devices, -devices",
        "dev=help, -devices",
        "dev=emu:disc -help x.iso, -cdrecord_report help --",
        "-version, -cdrecord_report version --",
        "blank=help, -cdrecord_report blank_help --"
    })
    void lineBecomesCommands(String line, String commands) throws ProblemException {
        assertThat(commands(line)).isEqualTo(commands);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fs=8m",
                "gracetime=2",
                "-force",
                "-lock",
                "minbuf=80",
                "use_immed_bit=on",
                "stdio_sync=off",
                "--grow_overwriteable_iso",
                "--drive_not_exclusive"
            })
    void optionWithoutMeaningHereIsANote(String option) throws ProblemException {
        assertThat(commands(option + " dev=emu:disc x.iso"))
                .startsWith("-cdrecord_report note Ignored option '")
                .contains(option.replaceFirst("^-+", ""))
                .endsWith("-- -outdev emu:disc -close on -burn_image x.iso append --");
    }

    @ParameterizedTest
    @CsvSource({
        "-audio, one data track",
        "cuefile=x.cue, one data track",
        "-overburn, larger medium",
        "-dvd-video, One data track",
        "-raw96r, One data track",
        "-scanbus, --devices",
        "-foo, -help lists",
        "blank=foo, ''",
        "blank=session, ''",
        "'dev=0,0,0', dev=/dev/sr0",
        "'dev=ATA:1,0,0', dev=/dev/sr0",
        "write_start_address=32s, block 0"
    })
    void whatIsNotDoneIsRefusedWithWhatToDoInstead(String option, String advice) {
        assertThatThrownBy(() -> commands(option + " dev=emu:disc x.iso"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.severity()).isEqualTo(Severity.FAILURE);
                    assertThat(refused.getMessage()).startsWith("-as cdrecord: ");
                    assertThat(String.join(" ", refused.hints())).contains(advice);
                });
    }

    @Test
    void secondImageAndMissingDriveAreRefused() {
        assertThatThrownBy(() -> commands("dev=emu:disc a.iso b.iso"))
                .hasMessageStartingWith("-as cdrecord: Surplus track source '");
        assertThatThrownBy(() -> commands("a.iso")).hasMessage("-as cdrecord: No output drive selected");
    }

    @Test
    void imageThatIsMissingIsReportedBeforeAnythingIsBlanked() {
        assertThatThrownBy(() -> commands("dev=emu:disc blank=all nothing"))
                .hasMessageContaining("There is no file 'nothing'");
    }

    @Test
    void lineWithoutAnActionIsOnlyReported() {
        assertThatThrownBy(() -> commands("dev=emu:disc"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.severity()).isEqualTo(Severity.SORRY));
    }

    @Test
    void imageWhoseNameHasAnEqualsSignIsAnImage() throws ProblemException {
        assertThat(commands("dev=emu:disc a=b.iso")).endsWith("-burn_image a=b.iso append --");
    }
}
