package org.burnish.launcher;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program {@code burnish}: starts the framework with what the command line needs, and hands it over. */
public final class Main {

    /** xorriso's exit value for libraries that could not be started. */
    static final int START_FAILED = 4;

    // Gogo puts streams of its own in place of these when its bundle starts; given its own, it would write to itself
    static final InputStream IN = System.in;
    static final PrintStream OUT = System.out;
    static final PrintStream ERR = System.err;

    private static final int INTERRUPTED = 1;
    private static final long GRACE_SECONDS = 60;
    private static final CountDownLatch ENDED = new CountDownLatch(1);

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        Personality personality = Personality.of(words);
        if (personality == Personality.HELP) {
            System.out.print(HelpText.TEXT);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(cancelling(Thread.currentThread()), "burnish-cancel"));
        int exit = run(personality, words);
        ENDED.countDown();
        System.exit(exit);
    }

    private static int run(Personality personality, List<String> words) {
        try {
            Host host = Host.start(Path.of(System.getProperty("burnish.home", ".")), personality.folders());
            int exit = personality.run(host, words);
            if (Boolean.getBoolean("burnish.archive")) {
                host.loadAll();
            }
            host.end();
            return exit;
        } catch (StartException e) {
            System.err.println("burnish : FATAL : " + e.getMessage());
            return START_FAILED;
        } finally {
            System.out.flush();
            System.err.flush();
        }
    }

    /** The first Ctrl-C cancels the job at a safe point; the program ends when the job has, or after the grace time. */
    private static Runnable cancelling(Thread worker) {
        return () -> {
            if (ENDED.getCount() == 0) {
                return;
            }
            worker.interrupt();
            try {
                if (!ENDED.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                    System.err.println("burnish : FATAL : The job did not end within " + GRACE_SECONDS + " seconds");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(INTERRUPTED);
        };
    }
}
