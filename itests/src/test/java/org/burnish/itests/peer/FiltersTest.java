package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.itests.peer.Run.burnish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are filtered when an image is written: by one program, grown by the other, restored by either. */
@Peer({"xorriso", "gzip"})
class FiltersTest {

    private static final int COMPRESSED = 3;

    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Files.createDirectories(tree.resolve("sub"));
        Random random = new Random(1);
        byte[] noise = new byte[300_000];
        random.nextBytes(noise);
        Files.write(tree.resolve("noise"), noise);
        Files.writeString(tree.resolve("text"), "some words and ".repeat(50_000));
        Files.write(tree.resolve("sub/zeros"), new byte[1_000_001]);
        byte[] mixed = new byte[1_500_000];
        System.arraycopy(noise, 0, mixed, 400_000, noise.length);
        Arrays.fill(mixed, 0, 400_000, (byte) 'x');
        Files.write(tree.resolve("sub/mixed"), mixed);
        Files.writeString(tree.resolve("small"), "small");
        Files.createFile(tree.resolve("empty"));
        Files.writeString(folder.resolve("more"), "more and ".repeat(10_000));
    }

    private static Run good(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private Run program(String name, String words) {
        return name.equals("xorriso")
                ? Run.of(folder, ("xorriso -no_rc " + words).split(" "))
                : burnish(folder, ("-no_rc " + words).split(" "));
    }

    private void restoredTheSame(String restorer, String from, String tree) {
        good(program(restorer, "-osirrox on -indev stdio:" + from + " -extract /tree " + tree));
        assertThat(good(Run.of(folder, "diff", "-r", "tree", tree)).out()).isEmpty();
    }

    private static long count(Run run, String words) {
        return run.out().lines().filter(line -> line.contains(words)).count();
    }

    @ParameterizedTest
    @CsvSource({
        "burnish,xorriso,level=9",
        "burnish,burnish,block_size=128k",
        "burnish,xorriso,version_2=on:block_size_v2=1m",
        "burnish,burnish,version_2=on:susp_z2=on:bpt_target=3",
        "xorriso,burnish,block_size=64k",
        "xorriso,burnish,version_2=on:susp_z2=on"
    })
    void eitherProgramRestoresWhatOneCompressedAndTheOtherGrew(String writer, String grower, String parameters) {
        good(program(
                writer,
                "-md5 on -outdev stdio:disc.iso -zisofs " + parameters
                        + " -map tree /tree -set_filter_r --zisofs / -- -commit"));
        good(program(grower, "-md5 on -dev stdio:disc.iso -map more /more -set_filter --zisofs /more -- -commit"));
        for (String restorer : List.of("burnish", "xorriso")) {
            restoredTheSame(restorer, "disc.iso", "from-" + restorer);
            Run shown = good(program(restorer, "-indev stdio:disc.iso -show_stream_r / --"));
            assertThat(count(shown, "< --zisofs-decode:")).as("%s", shown).isEqualTo(COMPRESSED + 1);
            good(program(restorer, "-md5 on -abort_on SORRY -indev stdio:disc.iso -check_md5_r sorry / --"));
        }
    }

    /** The compressed bytes themselves, which each program shows without its filter, are those of the other. */
    @Test
    void compressedBytesAreThoseOfXorriso() {
        for (String writer : List.of("burnish", "xorriso")) {
            good(program(
                    writer, "-outdev stdio:" + writer + ".iso -map tree /tree -set_filter_r --zisofs / -- -commit"));
            good(program(
                    writer,
                    "-osirrox on -indev stdio:" + writer
                            + ".iso -set_filter_r --remove-all-filters / -- -extract /tree raw-" + writer));
        }
        assertThat(Run.of(folder, "diff", "-r", "raw-burnish", "raw-xorriso").out())
                .isEmpty();
    }

    /** Files that another program compressed are marked, and each program shows them as they were. */
    @Test
    void filesThatAreCompressedAlreadyAreFoundByTheirHeaders() {
        good(program("burnish", "-outdev stdio:one.iso -map tree /tree -set_filter_r --zisofs / -- -commit"));
        good(program(
                "burnish",
                "-osirrox on -indev stdio:one.iso -set_filter_r --remove-all-filters / -- -extract /tree raw"));
        good(program("burnish", "-outdev stdio:two.iso -zisofs by_magic=on -map raw /tree -commit"));
        restoredTheSame("xorriso", "two.iso", "marked-xorriso");
        restoredTheSame("burnish", "two.iso", "marked-burnish");
        good(program(
                "burnish", "-outdev stdio:three.iso -map raw /tree -set_filter --zisofs-decode /tree/text -- -commit"));
        good(program("xorriso", "-osirrox on -indev stdio:three.iso -extract /tree/text text"));
        assertThat(Run.of(folder, "cmp", "tree/text", "text").exit()).isZero();
    }

    @Test
    void gzipDecompressesWhatIsCompressedByGzip() {
        good(program("burnish", "-outdev stdio:disc.iso -map tree /tree -set_filter_r --gzip / -- -commit"));
        good(program("xorriso", "-osirrox on -indev stdio:disc.iso -extract /tree packed"));
        good(Run.of(folder, "gzip", "-dr", "packed"));
        assertThat(good(Run.of(folder, "diff", "-r", "tree", "packed")).out()).isEmpty();
        good(program(
                "burnish", "-osirrox on -indev stdio:disc.iso -set_filter_r --gunzip / -- -extract /tree unpacked"));
        assertThat(good(Run.of(folder, "diff", "-r", "tree", "unpacked")).out()).isEmpty();
    }

    @Test
    void aProgramFiltersWhatIsWrittenAndWhatIsRestored() {
        String filter = "-external_filter pack suffix=.pack:if_block_reduction /usr/bin/gzip -c -n --"
                + " -external_filter unpack suffix=.pack:remove_suffix /usr/bin/gzip -dc --";
        good(program(
                "burnish",
                "-outdev stdio:disc.iso " + filter + " -map tree /tree -set_filter_r pack /tree -- -commit"));
        Run listed = good(program("xorriso", "-indev stdio:disc.iso -find / -name *.pack --"));
        assertThat(count(listed, ".pack'")).as("%s", listed).isEqualTo(COMPRESSED);
        good(program(
                "burnish",
                filter + " -osirrox on -indev stdio:disc.iso -set_filter_r unpack / -- -extract /tree unpacked"));
        assertThat(good(Run.of(folder, "diff", "-r", "tree", "unpacked")).out()).isEmpty();
    }

    /** The checksum is none that zeros, or anything else, could match. */
    @Test
    void aProgramThatFailsWhenTheImageIsWrittenIsReportedThenAndLater() throws IOException {
        Path script = folder.resolve("once");
        Files.writeString(script, "#!/bin/sh\ntest ! -e used || exit 3\ntouch used\nexec tr a-z A-Z\n");
        good(Run.of(folder, "chmod", "755", "once"));
        Run run = program(
                "burnish",
                "-md5 on -outdev stdio:disc.iso -external_filter once default " + script
                        + " -- -map tree /tree -set_filter once /tree/text -- -commit");
        assertThat(run.exit()).as("%s", run).isEqualTo(32);
        assertThat(run.err()).contains("MISHAP", "ended with exit value 3", "tree/text");
        assertThat(program("burnish", "-md5 on -indev stdio:disc.iso -check_md5 sorry /tree/text --")
                        .exit())
                .isEqualTo(32);
        good(program("burnish", "-md5 on -indev stdio:disc.iso -check_md5 sorry /tree/noise --"));
    }

    @Test
    void aStartUpFileRegistersNoProgram() throws IOException {
        Files.writeString(folder.resolve(".xorrisorc"), "-external_filter rc default /bin/cat --\n");
        Map<String, String> home = Map.of("HOME", folder.toString());
        String program = Run.burnishBinary().toString();
        Run run = Run.of(folder, home, List.of(program, "-status", "-external"));
        assertThat(run.exit()).as("%s", run).isNotZero();
        assertThat(run.err()).contains("Not in a start-up file");
        Run named = Run.of(
                folder, home, List.of(program, "-no_rc", "-options_from_file", ".xorrisorc", "-status", "-external"));
        assertThat(good(named).out()).contains("-external_filter 'rc' used=0 '/bin/cat' --");
    }
}
