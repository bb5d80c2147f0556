package org.burnish.itests.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Run;

/** A process that is killed without warning, at an instant by chance. */
final class Victim {

    /** Work of the emulated drive takes so long that a kill hits it. */
    private static final String TIMING =
            "-Dburnish.emu.timing=limit=1,spinup=50,blank=900,quickblank=600,format=900,quickformat=600,close=250";

    private static final String CACHE = "BURNISH_CACHE";
    private static final String LOG = "victim.log";
    /** How long after the first change, at most, in milliseconds: later ones meet less often a process that is there. */
    private static final List<Integer> LATEST =
            Soak.time().isPresent() ? List.of(5, 60, 500, 2000) : List.of(5, 60, 500);

    private static final int LIMIT_SECONDS = 60;

    private final Path folder;
    private final Path medium;
    private final Path cache;
    private final Random random;

    Victim(Path folder, Path medium, Path cache, Random random) {
        this.folder = folder;
        this.medium = medium;
        this.cache = cache;
        this.random = random;
    }

    /**
     * How a process ended.
     *
     * @param killed whether it was there when it was killed; else it had ended before
     * @param exit its exit value, if it had ended before
     * @param when it was killed, for who reads of it
     * @param said what it printed
     */
    record End(boolean killed, int exit, String when, String said) {

        /** A command that does not do what it is for proves nothing. */
        void notRefused() {
            if (!killed && exit != 0) {
                throw new AssertionError("it was not killed, but ended with " + exit + ": " + said);
            }
        }
    }

    /** A folder for start-up data of the victims, which are not to use those of who starts the tests; filled by one run. */
    static Path cache(Path folder) throws IOException {
        Path cache = Files.createDirectory(folder.resolve("victims"));
        Run run = Run.of(
                folder,
                Map.of(CACHE, cache.toString()),
                List.of(Run.burnishBinary().toString(), "-version"));
        if (run.exit() != 0) {
            throw new IllegalStateException(run.toString());
        }
        return cache;
    }

    /**
     * Runs a command and kills it: now and then at any time, mostly a little after it first changed the medium.
     */
    End runAndKill(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Run.burnishBinary().toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(LOG).toFile());
        builder.environment().put("BURNISH_OPTS", TIMING);
        builder.environment().put(CACHE, cache.toString());
        FileTime before = Files.getLastModifiedTime(medium);
        long size = Files.size(medium);
        Process process = builder.start();
        String when;
        if (random.nextInt(8) == 0) {
            long millis = random.nextInt(2500);
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            when = millis + " ms after its start";
        } else {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            while (process.isAlive()
                    && Files.getLastModifiedTime(medium).equals(before)
                    && Files.size(medium) == size
                    && System.nanoTime() < deadline) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            int most = LATEST.get(random.nextInt(LATEST.size()));
            long micros = random.nextInt(most * 1000);
            process.waitFor(micros, TimeUnit.MICROSECONDS);
            when = micros + " us after the first change";
        }
        boolean alive = process.isAlive();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        int exit = process.destroyForcibly().waitFor();
        return new End(
                alive, exit, (alive ? "killed " : "ended within ") + when, Files.readString(folder.resolve(LOG)));
    }
}
