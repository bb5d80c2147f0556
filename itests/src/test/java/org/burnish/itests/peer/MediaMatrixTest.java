package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.itests.peer.MatrixMedium.Sessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same small trees on every medium: as one closed session, as three, and as three of which the second was cut short.
 * Our verifier judges the medium, and a real xorriso its copy, each session by itself.
 */
class MediaMatrixTest {

    private static final String WHOLE = "File contents and their MD5 checksums match.";
    private static final String CUT = "write written 2500 : power-cut";
    private static final int OFTEN = 32;

    @TempDir
    static Path house;

    private static Resident burnish;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        burnish = Resident.start(house.resolve("cache"));
        Trees.plain(house.resolve("one"), "first", 10, 50_001);
        Trees.plain(house.resolve("two"), "second", 4, 2_000_000);
        Trees.plain(house.resolve("three"), "third", 5, 5_000);
    }

    @AfterAll
    static void stop() {
        burnish.close();
    }

    static Stream<MatrixMedium> media() {
        return MatrixMedium.all();
    }

    static Stream<MatrixMedium> mediaOfManySessions() {
        return media().filter(medium -> !medium.is(Sessions.ONE));
    }

    private Run run(String line) {
        return burnish.run(Arrays.asList(
                line.replace("@", folder + "/").replace("~", house + "/").split(" ")));
    }

    private Run run(int exit, String line) {
        Run run = run(line);
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        return run;
    }

    private void make(MatrixMedium medium) {
        run(0, "-new_medium " + medium.kind() + " @disc");
        if (!medium.preparation().isEmpty()) {
            run(0, "-outdev emu:@disc " + medium.preparation());
        }
        assertThat(toc()).contains("Media current: " + medium.reported(), "Media status : is blank");
    }

    private List<String> toc() {
        return run(0, "-outdev emu:@disc -toc").out().lines().toList();
    }

    private Run burn(int exit, String tree, String options) {
        return run(exit, "-md5 on -dev emu:@disc -map ~" + tree + " /" + tree + options);
    }

    private List<String> starts() {
        return isoSessions(toc()).map(line -> line.split(",")[1].trim()).toList();
    }

    private static Stream<String> isoSessions(List<String> toc) {
        return toc.stream().filter(line -> line.startsWith("ISO session  : "));
    }

    /** A session is loaded by its number and by its block, and is whole for both programs. */
    private void judged(int session, String start, String... trees) {
        for (String address : List.of("session " + session, "sbsector " + start, "track " + session)) {
            Run ours = run(0, "-md5 on -load " + address + " -indev emu:@disc -check_md5_r sorry / -- -lsd /*");
            assertThat(ours.out()).as("%s", ours).startsWith(WHOLE);
            assertThat(names(ours)).as("%s", ours).containsExactlyInAnyOrder(trees);
        }
        StringBuilder compare = new StringBuilder();
        for (String tree : trees) {
            compare.append(" -compare_r ")
                    .append(house)
                    .append('/')
                    .append(tree)
                    .append(" /")
                    .append(tree);
        }
        Run theirs = Run.of(
                folder,
                ("xorriso -md5 on -load sbsector " + start + " -indev stdio:disc.iso -check_md5_r sorry / -- -lsd /* --"
                                + compare)
                        .split(" "));
        assertThat(theirs.exit()).as("%s", theirs).isZero();
        assertThat(theirs.out().lines())
                .as("%s", theirs)
                .startsWith(WHOLE)
                .endsWith(Stream.of(trees)
                        .map(any -> "Both file objects match as far as expectable.")
                        .toArray(String[]::new));
        assertThat(names(theirs)).as("%s", theirs).containsExactlyInAnyOrder(trees);
    }

    private static List<String> names(Run listing) {
        return listing.out()
                .lines()
                .filter(line -> line.startsWith("'"))
                .map(line -> line.replaceAll("[/']", ""))
                .toList();
    }

    /**
     * The newest session is whole for those who need no words of xorriso; the copy is left as disc.iso. Of media that are
     * readable from end to end whether written or not, up to 100 GB, the copy is what the medium file has.
     */
    private void verifiedAndCopied(MatrixMedium medium) {
        assertThat(run(0, "verify emu:@disc").out()).contains(": good.", " 0 differ, 0 unreadable, 0 without checksum");
        if (medium.is(Sessions.OVERWRITTEN)) {
            Run copy = Run.of(folder, "dd", "if=disc", "of=disc.iso", "bs=1M", "skip=1", "conv=sparse");
            assertThat(copy.exit()).as("%s", copy).isZero();
            return;
        }
        assertThat(run(0, "read emu:@disc @disc.iso").out())
                .contains(" blocks ")
                .doesNotContain("unreadable");
    }

    @ParameterizedTest
    @MethodSource("media")
    @Peer("xorriso")
    void oneClosedSession(MatrixMedium medium) {
        make(medium);
        burn(0, "one", " -close on");

        List<String> starts = starts();
        assertThat(starts).hasSize(1);
        verifiedAndCopied(medium);
        judged(1, starts.get(0), "one");
        if (medium.is(Sessions.OVERWRITTEN)) {
            assertThat(toc()).contains("Media status : is written , is appendable");
        } else {
            assertThat(toc()).contains("Media status : is written , is closed");
            assertThat(burn(OFTEN, "two", "").err()).contains("is closed");
        }
    }

    @ParameterizedTest
    @MethodSource("mediaOfManySessions")
    @Peer("xorriso")
    void threeSessions(MatrixMedium medium) {
        make(medium);
        burn(0, "one", "");
        burn(0, "two", "");
        burn(0, "three", "");

        List<String> starts = starts();
        assertThat(starts).hasSize(3);
        verifiedAndCopied(medium);
        judged(1, starts.get(0), "one");
        judged(2, starts.get(1), "one", "two");
        judged(3, starts.get(2), "one", "two", "three");
        assertThat(toc()).contains("Media status : is written , is appendable");
    }

    @ParameterizedTest
    @MethodSource("mediaOfManySessions")
    @Peer("xorriso")
    void sessionIsAppendedBehindOneThatWasCutShort(MatrixMedium medium) throws IOException {
        make(medium);
        burn(0, "one", "");
        cutShort("two", "");
        if (medium.is(Sessions.CLOSED_BY_COMMAND)) {
            assertThat(toc()).contains("Media status : is written , is appendable , but next track is damaged");
            assertThat(burn(OFTEN, "three", "").err()).contains("-close_damaged as_needed");
            run(0, "-outdev emu:@disc -close_damaged as_needed");
        }
        appended("three");

        List<String> starts = starts();
        verifiedAndCopied(medium);
        judged(1, starts.get(0), "one");
        String newest = isoSessions(toc()).reduce((first, second) -> second).orElseThrow();
        judged(Integer.parseInt(newest.split("[:,]")[1].trim()), starts.get(starts.size() - 1), "one", "three");
        assertThat(toc()).contains("Media status : is written , is appendable");
    }

    /** The exit value is not asked: that a session is torn is told as severe enough to count. */
    private void appended(String tree) {
        Run run = run("-md5 on -dev emu:@disc -map ~" + tree + " /" + tree);
        assertThat(run.err()).as("%s", run).contains("completed successfully");
    }

    private void cutShort(String tree, String options) throws IOException {
        Path faults = Files.writeString(folder.resolve("disc.faults"), CUT);
        assertThat(burn(OFTEN, tree, options).err()).contains("it lost its power", "the session is not complete");
        Files.delete(faults);
    }

    @ParameterizedTest
    @MethodSource("mediaOfManySessions")
    @Peer("xorriso")
    void sessionIsWrittenBehindTheOnlyOneWhichWasCutShort(MatrixMedium medium) throws IOException {
        make(medium);
        cutShort("two", "");
        if (medium.is(Sessions.CLOSED_BY_COMMAND)) {
            run(0, "-outdev emu:@disc -close_damaged as_needed");
        }
        appended("three");

        String newest = isoSessions(toc()).reduce((first, second) -> second).orElseThrow();
        verifiedAndCopied(medium);
        String start = newest.split(",")[1].trim();
        if (!medium.is(Sessions.OVERWRITTEN)) {
            headForXorriso(start);
        }
        judged(Integer.parseInt(newest.split("[:,]")[1].trim()), start, "three");
    }

    /** On a file without table of contents, xorriso looks for no session where there is nothing at the beginning. */
    private void headForXorriso(String start) {
        Run.of(folder, "dd", "if=disc.iso", "of=disc.iso", "bs=2048", "skip=" + start, "count=32", "conv=notrunc");
    }

    @Test
    void mediumOfOneSessionIsSpentWhenThatWasCutShort() throws IOException {
        MatrixMedium medium =
                media().filter(any -> any.is(Sessions.ONE)).findFirst().orElseThrow();
        make(medium);
        cutShort("two", " -close on");
        assertThat(burn(OFTEN, "three", " -close on").err()).contains("next track is damaged");
    }
}
