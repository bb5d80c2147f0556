package org.burnish.itests.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Mangles images and has them read, in one Java machine whose heap the caller bounds. Arguments: a folder with images, how
 * many seconds, how many rounds where those are 0, a seed, and perhaps the one round to repeat. Ends with 1 if a round did not hold, with 3 if one had no end.
 */
final class Mangler {

    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final int PROGRAM_EVERY = 12;
    private static final int SLOWLY_EVERY = 10;

    private final List<Path> files;
    private final List<byte[]> images = new ArrayList<>();
    private final List<List<Structure>> structures = new ArrayList<>();
    private final long seed;
    private final Tally tally = new Tally("mangler");
    private final AtomicReference<String> running = new AtomicReference<>();
    private volatile long roundBegan;

    private Mangler(Path folder, long seed) throws IOException {
        this.seed = seed;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".iso"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] image = Files.readAllBytes(file);
            images.add(image);
            structures.add(Structures.of(image));
        }
    }

    public static void main(String[] words) throws Exception {
        Mangler mangler;
        // the time begins when the program is ready
        try (ManglerProgram program = new ManglerProgram()) {
            mangler = new Mangler(Path.of(words[0]), Long.parseLong(words[3]));
            mangler.watch(Thread.currentThread());
            if (words.length > 4) {
                mangler.round(Integer.parseInt(words[4]), program);
            } else {
                mangler.run(Duration.ofSeconds(Long.parseLong(words[1])), Integer.parseInt(words[2]), program);
            }
        }
        mangler.tally.print(mangler.seed);
        System.exit(mangler.tally.broken().isEmpty() ? 0 : 1);
    }

    private void run(Duration time, int rounds, ManglerProgram program) throws IOException {
        boolean timed = !time.isZero();
        for (int round = 0; timed ? tally.lasted().compareTo(time) < 0 : round < rounds; round++) {
            round(round, program);
        }
    }

    private void round(int round, ManglerProgram program) throws IOException {
        Random random = new Random(seed * 1_000_003 + round);
        int chosen = random.nextInt(images.size());
        String what =
                "seed " + seed + ", round " + round + ", " + files.get(chosen).getFileName();
        byte[] mangled = new Mangling(images.get(chosen), structures.get(chosen), random).mangled();
        roundBegan = System.nanoTime();
        running.set(what);
        try {
            new ReadAll(mangled).run(round % SLOWLY_EVERY == 0);
            if (round % PROGRAM_EVERY == 0) {
                program.reads(mangled);
            }
            tally.held();
        } catch (Exception | Error e) {
            tally.broke(what + ": " + summary(e));
            Files.write(Soak.kept("mangled-" + seed + "-" + round + ".iso"), mangled);
        } finally {
            running.set(null);
        }
    }

    private static String summary(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            text.append(each).append(' ');
            StackTraceElement[] trace = each.getStackTrace();
            for (int i = 0; i < Math.min(4, trace.length); i++) {
                text.append("at ").append(trace[i]).append(' ');
            }
        }
        return text.toString();
    }

    /** A round that does not end is reported with where it stands, and ends this Java machine. */
    private void watch(Thread worker) {
        Thread watcher = new Thread(() -> {
            while (true) {
                String what = running.get();
                if (what != null && System.nanoTime() - roundBegan > ROUND.toNanos()) {
                    System.out.println("BROKEN: mangler: " + what + ": no end after " + ROUND.toSeconds() + " s");
                    for (StackTraceElement frame : worker.getStackTrace()) {
                        System.out.println("  at " + frame);
                    }
                    System.out.flush();
                    Runtime.getRuntime().halt(3);
                }
                sleep();
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
