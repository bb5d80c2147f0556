package org.burnish.itests.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.burnish.itests.peer.Resident;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;

/** Kills processes that change media, and looks what is left. */
final class Killer {

    /** The exit value of a run whose worst event was a SORRY. */
    private static final int SORRY = 32;

    private static final String COMPLETED = " completed successfully.";

    private final Path folder;
    private final Resident program;
    private final long seed;
    private final Path cache;
    private int killed;
    private final Tally tally = new Tally("killer");
    private final Map<String, Path> beginnings = new HashMap<>();

    Killer(Path folder, Resident program, long seed) throws IOException {
        this.folder = folder;
        this.program = program;
        this.seed = seed;
        // with an archive of its classes the program starts as fast as it does for users
        cache = Victim.cache(folder);
        Trees.plain(folder.resolve("first"), "first", 7, 40_000);
        Trees.plain(folder.resolve("second"), "second", 3, 90_000);
        Trees.plain(folder.resolve("third"), "third", 4, 1_500_000);
        Trees.plain(folder.resolve("fourth"), "fourth", 5, 60_000);
    }

    /** Each of these targets once. */
    Tally run(List<KillTarget> targets) throws IOException, InterruptedException {
        for (int round = 0; round < targets.size(); round++) {
            round(targets.get(round), round);
        }
        return printed();
    }

    /** All targets in turn, each time in another order, until the time is over. */
    Tally run(Duration time) throws IOException, InterruptedException {
        List<KillTarget> targets = new ArrayList<>();
        for (int round = 0; tally.lasted().compareTo(time) < 0; round++) {
            if (targets.isEmpty()) {
                targets.addAll(KillTarget.all());
                Collections.shuffle(targets, new Random(seed + round));
            }
            round(targets.remove(0), round);
        }
        return printed();
    }

    private Tally printed() {
        tally.print(seed);
        System.out.println(
                "killer: " + killed + " of " + tally.tried() + " were killed at work, the others ended before");
        return tally;
    }

    /** How many processes did not end before they were killed. */
    int killed() {
        return killed;
    }

    private void round(KillTarget target, int round) throws IOException, InterruptedException {
        Random random = new Random(seed * 1_000_003 + round);
        String which = "seed " + seed + ", round " + round;
        Path begun = beginning(target);
        Path medium = folder.resolve(begun.getFileName().toString().replace("begun", "killed"));
        copy(begun, medium);
        String drive = drive(target, medium);
        Victim.End end = new Victim(folder, medium, cache, random).runAndKill(target.words(drive));
        killed += end.killed() ? 1 : 0;
        Path left = folder.resolve("left");
        copy(medium, left);
        try {
            end.notRefused();
            if (target.keeps()) {
                holds(drive, 1, "first");
                holds(drive, 2, "second");
                follows("-dev", drive);
                newestHolds(drive, "first", "second", "fourth");
                holds(drive, 1, "first");
                holds(drive, 2, "second");
            } else {
                follows("-outdev", drive, "-blank", "as_needed");
                newestHolds(drive, "fourth");
            }
            tally.held();
        } catch (AssertionError | RuntimeException e) {
            tally.broke(which + ", " + target + ", " + end.when() + ": " + e.getMessage());
            copy(left, Soak.kept("killed-" + seed + "-" + tally.tried() + ".medium"));
        } finally {
            Files.delete(medium);
            Files.delete(left);
        }
    }

    /** A medium with two sessions, made once. */
    private Path beginning(KillTarget target) throws IOException, InterruptedException {
        Path known = beginnings.get(target.beginning());
        if (known != null) {
            return known;
        }
        Path medium = folder.resolve("begun-" + target.beginning().replace('+', 'p') + ".img");
        String drive = drive(target, medium);
        if (!target.kind().equals(KillTarget.FILE)) {
            burns("-new_medium", target.kind(), medium.toString());
        }
        if (target.formatted()) {
            burns("-outdev", drive, "-format", "as_needed");
        }
        burns("-md5", "on", "-dev", drive, "-map", path("first"), "/first", "--");
        burns("-md5", "on", "-dev", drive, "-map", path("second"), "/second", "--");
        beginnings.put(target.beginning(), medium);
        return medium;
    }

    private static String drive(KillTarget target, Path medium) {
        return (target.kind().equals(KillTarget.FILE) ? "stdio:" : "emu:") + medium;
    }

    private String path(String tree) {
        return folder.resolve(tree).toString();
    }

    private void holds(String drive, int session, String tree) {
        String[] load = {"-md5", "on", "-load", "session", Integer.toString(session), "-indev", drive};
        sound(tree, load);
    }

    private void newestHolds(String drive, String... trees) {
        for (String tree : trees) {
            sound(tree, "-md5", "on", "-indev", drive);
        }
    }

    private void sound(String tree, String... load) {
        List<String> words = new ArrayList<>(List.of(load));
        words.addAll(List.of("-check_md5_r", "SORRY", "/", "--", "-compare_r", path(tree), "/" + tree));
        Run run = program.run(words);
        if (run.exit() != 0
                || !run.out().contains("File contents and their MD5 checksums match.")
                || !run.out().contains("Both file objects match as far as expectable.")) {
            throw new AssertionError(run.toString());
        }
    }

    /** A burn after the kill; where the program names what to do first, that is done. */
    private void follows(String... words) {
        List<String> burn = new ArrayList<>(List.of("-md5", "on"));
        burn.addAll(List.of(words));
        burn.addAll(List.of("-map", path("fourth"), "/fourth", "--"));
        Run first = program.run(burn);
        if (first.all().contains("Use -close_damaged as_needed")) {
            burns(words[0], words[1], "-close_damaged", "as_needed");
            completes(program.run(burn));
        } else if (first.all().contains("Write with -close on")) {
            burn.addAll(List.of("-close", "on"));
            completes(program.run(burn));
        } else {
            completes(first);
        }
    }

    /** What the killed burn left may be reported as a SORRY by a burn that passes over it, and completes. */
    private static void completes(Run burn) {
        boolean passed = burn.exit() == SORRY
                && burn.all().contains(" is torn: ")
                && burn.all().contains(COMPLETED);
        if (burn.exit() != 0 && !passed) {
            throw new AssertionError(burn.toString());
        }
    }

    private void burns(String... words) {
        Run run = program.run(List.of(words));
        if (run.exit() != 0) {
            throw new AssertionError(run.toString());
        }
    }

    private void copy(Path from, Path to) {
        Run run = Run.of(folder, "cp", "--sparse=always", from.toString(), to.toString());
        if (run.exit() != 0) {
            throw new IllegalStateException(run.toString());
        }
    }
}
