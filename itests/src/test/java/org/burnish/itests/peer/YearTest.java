package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's year of weekly backups: one session a week, some of which are lost; each week comes back. */
@Timeout(300)
class YearTest {

    private static final int WEEKS = 52;
    /** In this week the power fails while a session is written, so that the session is lost. */
    private static final int WEEK_WITHOUT_POWER = 17;
    /** In this week the disc has a bad place where the session is to be written. */
    private static final int WEEK_OF_BAD_PLACE = 26;
    /** The session of this week can't be read any more at the end of the year. */
    private static final int SCRATCHED_WEEK = 50;

    private static final int LARGE = 6_000_000;

    @TempDir
    static Path house;

    private static Resident burnish;

    @TempDir
    Path folder;

    private final List<TreeMap<String, String>> weeks = new ArrayList<>();
    private final Map<Integer, Integer> sessions = new HashMap<>();
    private WeeklyTree tree;
    private int restored;

    @BeforeAll
    static void start() {
        burnish = Resident.start(house.resolve("cache"));
    }

    @AfterAll
    static void stop() {
        burnish.close();
    }

    /** Underscores in a word stand for spaces. */
    private Run burnish(int exit, String line) {
        Run run = burnish.run(places(line));
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        return run;
    }

    private List<String> places(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            words.add(word.replace('~', ' ').replace("@", folder + "/"));
        }
        return words;
    }

    private void begin(String kind) throws IOException {
        burnish(0, "-new_medium " + kind + " @disc");
        tree = new WeeklyTree(Files.createDirectory(folder.resolve("tree")));
        weeks.add(new TreeMap<>());
    }

    private void live(int week) throws IOException {
        tree.pass(week);
        weeks.add(Trees.describedFully(folder.resolve("tree")));
    }

    private void backUp(int exit, String before, int week) {
        burnish(exit, before + "-for_backup -dev emu:@disc -volid WEEK_" + week + " -update_r @tree / -commit");
    }

    private TreeMap<String, String> restore(int exit, String load, String options) throws IOException {
        String target = "restored" + ++restored;
        burnish(exit, options + "-for_backup -osirrox on " + load + " -indev emu:@disc -extract / @" + target);
        return Trees.describedFully(folder.resolve(target));
    }

    private void isBack(int week) throws IOException {
        assertThat(restore(0, "-load session " + sessions.get(week), ""))
                .as("week %s", week)
                .isEqualTo(weeks.get(week));
    }

    /** How many sessions the disc has by its table of contents, torn ones included. */
    private List<long[]> contents() {
        return burnish.run(places("-outdev emu:@disc -toc"))
                .out()
                .lines()
                .filter(line -> line.startsWith("ISO session") || line.startsWith("Other session"))
                .map(line -> line.split(","))
                .map(cells -> new long[] {
                    Long.parseLong(cells[1].strip()),
                    Long.parseLong(cells[2].strip().replace("s", ""))
                })
                .toList();
    }

    @Test
    @Peer("xorriso")
    void eachWeekOfAYearComesBack() throws IOException {
        begin("bd-r");
        for (int week = 1; week <= WEEKS; week++) {
            live(week);
            loseOne(week);
            backUp(week == WEEK_OF_BAD_PLACE ? 32 : 0, "", week);
            sessions.put(week, contents().size());
        }
        assertThat(sessions.get(WEEKS)).isEqualTo(WEEKS + 2);
        for (int week = 1; week <= WEEKS; week++) {
            isBack(week);
        }
        assertThat(restore(0, "-load volid *_30", "")).isEqualTo(weeks.get(30));
        xorrisoRestores(1, 18, SCRATCHED_WEEK, WEEKS);
        Run check = burnish(32, "-for_backup -indev emu:@disc -check_md5_r SORRY / -- -check_media event=SORRY --");
        assertThat(check.out()).contains("File contents and their MD5 checksums match.");
        assertThat(check.err().lines().filter(line -> line.contains("the tag of the session is missing or damaged")))
                .as("the two sessions that were lost")
                .hasSize(2);
        holesComeBack();
        scratched();
    }

    private void holesComeBack() {
        Run taken = Run.of(folder, "du", "-k", "restored" + restored + "/holes");
        assertThat(taken.out()).as("KiB of a file of 400,000 bytes").matches("(?s)(32|36)\\s.*");
    }

    private void loseOne(int week) throws IOException {
        if (week == WEEK_WITHOUT_POWER) {
            tree.addLarge(week, LARGE);
            weeks.set(week, Trees.describedFully(folder.resolve("tree")));
            backUp(5, "-emu_fault emu:@disc write~written~2500-~:~power-cut ", week);
        } else if (week == WEEK_OF_BAD_PLACE) {
            tree.addLarge(week, LARGE / 6);
            weeks.set(week, Trees.describedFully(folder.resolve("tree")));
            backUp(5, "-emu_fault emu:@disc write~written~200-210~:~bad ", week);
        }
        burnish(0, "-emu_fault emu:@disc off");
    }

    /** xorriso gives symbolic links the time at which they are restored. */
    private static TreeMap<String, String> linksWithoutTime(TreeMap<String, String> nodes) {
        TreeMap<String, String> others = new TreeMap<>(nodes);
        others.replaceAll((name, what) -> what.startsWith("41471 ") ? what.replaceAll(" at .*", "") : what);
        return others;
    }

    private void xorrisoRestores(int... some) throws IOException {
        burnish(0, "read emu:@disc @disc.iso");
        List<long[]> starts = contents();
        for (int week : some) {
            Path target = folder.resolve("theirs" + week);
            long start = starts.get(sessions.get(week) - 1)[0];
            String line = "xorriso -for_backup -osirrox on -load sbsector " + start
                    + " -indev stdio:disc.iso -extract / theirs" + week;
            Run run = Run.of(folder, line.split(" "));
            assertThat(run.exit()).as("%s", run).isZero();
            assertThat(linksWithoutTime(Trees.describedFully(target)))
                    .as("week %s", week)
                    .isEqualTo(linksWithoutTime(weeks.get(week)));
        }
    }

    /**
     * A session that can't be read any more: other weeks are there but for its files, which are named, and the next backup has
     * them again.
     */
    private void scratched() throws IOException {
        long[] session = contents().get(sessions.get(SCRATCHED_WEEK) - 1);
        long end = session[0] + session[1] - 1;
        String fault = "-emu_fault emu:@disc read~lba~" + session[0] + "-" + end + "~:~bad ";
        assertThat(restore(0, "-load session " + sessions.get(SCRATCHED_WEEK - 1), fault))
                .isEqualTo(weeks.get(SCRATCHED_WEEK - 1));
        Run lost =
                burnish(5, fault + "-for_backup -load session " + sessions.get(SCRATCHED_WEEK) + " -indev emu:@disc");
        assertThat(lost.err()).contains("FAILURE", "LBA " + session[0]);

        Run check = burnish(
                32, fault + "-for_backup -indev emu:@disc -check_media retry=on event=SORRY -- -find / -damaged");
        assertThat(check.out()).containsPattern("Media region : +" + session[0] + " , +\\d+ , - unreadable");
        Set<String> damaged = check.out()
                .lines()
                .filter(line -> line.startsWith("'/"))
                .map(line -> line.substring(2, line.length() - 1))
                .collect(Collectors.toSet());
        TreeMap<String, String> whole = weeks.get(WEEKS);
        assertThat(whole).containsKeys(damaged.toArray(String[]::new));
        assertThat(damaged).isNotEmpty().hasSizeLessThan(whole.size() / 2);
        TreeMap<String, String> rest = restore(32, "-load auto -", fault);
        rest.keySet().removeAll(damaged);
        whole.keySet().removeAll(damaged);
        assertThat(rest).isEqualTo(whole);

        live(WEEKS + 1);
        burnish(
                0,
                fault + "-for_backup -dev emu:@disc -check_media -- -find / -damaged -exec rm --"
                        + " -update_r @tree / -commit");
        assertThat(restore(0, "-load auto -", fault)).isEqualTo(weeks.get(WEEKS + 1));
    }

    /** The last sessions of a disc that can be written over are given up, and written again. */
    @ParameterizedTest
    @ValueSource(strings = {"bd-re", "dvd+rw"})
    void sessionsThatAreGivenUpMakeRoomForOthers(String kind) throws IOException {
        begin(kind);
        for (int week = 1; week <= 6; week++) {
            live(week);
            backUp(0, "", week);
            sessions.put(week, contents().size());
        }
        long[] fifth = contents().get(sessions.get(5) - 1);
        String fault = "-emu_fault emu:@disc read~lba~" + fifth[0] + "-~:~bad ";
        Run found = burnish(32, fault + "-indev emu:@disc");
        assertThat(found.err()).contains("The head of session 5", "It is passed over for session 4");
        burnish(0, fault + "-for_backup -outdev emu:@disc -truncate_overwritable session 4 new");
        burnish(0, "-emu_fault emu:@disc off");
        assertThat(restore(0, "-load auto -", "")).isEqualTo(weeks.get(4));
        backUp(0, "", 6);
        assertThat(restore(0, "-load auto -", "")).isEqualTo(weeks.get(6));
        assertThat(contents()).hasSize(5);
        for (int week = 1; week <= 4; week++) {
            isBack(week);
        }
    }
}
