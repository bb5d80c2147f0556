package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.soak.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second session on every kind of medium, from a drive one of whose answers is short or cannot be true. Whatever comes of it,
 * the first session's files are still there, and an end without error means that the new ones are, too.
 *
 * <p>A sample of the grid is run; with {@code burnish.soak.replies} so many cases, 0 for all of it, from seed {@code
 * burnish.soak.seed} on.
 */
class ReplyFaultsTest {

    private static final int CASES = Integer.getInteger("burnish.soak.replies", 240);
    private static final long SEED = Long.getLong("burnish.soak.seed", 5);
    /** Of one kind of medium alone. */
    private static final Set<String> KNOWN = Set.of(
            "dvd+r, read-disc-information : reply 3=02",
            "bd-r-ql, read-track-information nth 1 : reply 28=ff",
            "dvd+rw -format full, read-disc-information nth 2- : reply 7=00",
            "cd-rw, read-capacity : reply 2=00");

    private static final long SLOW_SECONDS = 60;

    @TempDir
    Path folder;

    private record Case(MatrixMedium medium, ReplyFault fault) {
        @Override
        public String toString() {
            return medium + ", " + fault.line();
        }
    }

    private Resident burnish;
    private int refused;
    private int written;

    @Test
    void oldSessionOutlivesAnswersThatAreShortOrUntrue() throws IOException {
        Trees.plain(folder.resolve("old"), "old", 3, 30_000);
        Trees.plain(folder.resolve("new"), "new", 2, 20_000);
        List<Case> cases = sample();
        assertThat(cases).extracting(Case::toString).containsAll(KNOWN);
        Tally tally = new Tally("replies");
        try (Resident program = Resident.start(folder.resolve("cache"))) {
            burnish = program;
            for (Case each : cases) {
                String what = outcome(each);
                if (what.isEmpty()) {
                    tally.held();
                } else {
                    tally.broke(each + ": " + what);
                }
            }
        }
        tally.print(SEED);
        System.out.println("replies: refused " + refused + ", written " + written);
        assertThat(tally.broken()).isEmpty();
        assertThat(tally.tried()).isEqualTo(cases.size());
    }

    private static List<Case> sample() {
        List<Case> all = new ArrayList<>();
        for (MatrixMedium medium : MatrixMedium.all()
                .filter(each -> !each.is(MatrixMedium.Sessions.ONE))
                .toList()) {
            for (ReplyFault fault : ReplyFault.all()) {
                all.add(new Case(medium, fault));
            }
        }
        // what did not hold once is always tried
        List<Case> sample =
                new ArrayList<>(all.stream().filter(ReplyFaultsTest::isKnown).toList());
        java.util.Collections.shuffle(all, new Random(SEED));
        sample.addAll(all.subList(0, CASES == 0 ? all.size() : Math.min(CASES, all.size())));
        return sample;
    }

    private static boolean isKnown(Case each) {
        String line = each.fault.line();
        return line.equals("read-disc-information : cut 4") || KNOWN.contains(each.toString());
    }

    /** What was lost, empty if nothing was. */
    private String outcome(Case each) throws IOException {
        Path base = written(each.medium);
        Path disc = folder.resolve("disc");
        Path plan = folder.resolve("disc.faults");
        Files.copy(base, disc, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(plan, each.fault.line() + "\n");
        long begin = System.nanoTime();
        Run run = burnish.run(List.of("-md5", "on", "-dev", "emu:" + disc, "-map", folder + "/new", "/new", "--"));
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        Files.delete(plan);
        if (run.exit() == 0) {
            written++;
        } else {
            refused++;
        }
        Run old = compared(disc, "old");
        if (old.exit() != 0) {
            return "the old session is lost after exit " + run.exit() + ": " + old.all();
        }
        if (run.exit() == 0) {
            Run young = compared(disc, "new");
            if (young.exit() != 0) {
                return "exit 0, but the new files are not there: " + young.all();
            }
        }
        return seconds > SLOW_SECONDS ? "it took " + seconds + " s" : "";
    }

    /** A medium of this kind with one session, made when it is needed first. */
    private Path written(MatrixMedium medium) throws IOException {
        Path file = folder.resolve("base-" + medium.name().replaceAll("[^a-z0-9+]+", "-"));
        if (!Files.exists(file)) {
            List<String> words = new ArrayList<>(List.of("-md5", "on", "-new_medium", medium.kind(), file.toString()));
            words.addAll(List.of("-dev", "emu:" + file));
            if (!medium.preparation().isEmpty()) {
                words.addAll(List.of(medium.preparation().split(" ")));
            }
            words.addAll(List.of("-map", folder + "/old", "/old", "--"));
            Run made = burnish.run(words);
            assertThat(made.exit()).as("%s", made).isZero();
        }
        return file;
    }

    private Run compared(Path disc, String tree) {
        return burnish.run(
                List.of("-md5", "on", "-indev", "emu:" + disc, "-compare_r", folder + "/" + tree, "/" + tree, "--"));
    }
}
