package org.burnish.launcher;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The program {@code burnish}: starts the framework with what the command line needs, and hands it over. */
public final class Main {

    /** xorriso's exit value for libraries that could not be started. */
    static final int START_FAILED = 4;

    // Gogo puts streams of its own in place of these when its bundle starts; given its own, it would write to itself
    static final InputStream IN = System.in;
    static final PrintStream OUT = System.out;
    static final PrintStream ERR = System.err;

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        Personality personality = Personality.of(words);
        if (personality == Personality.HELP) {
            System.out.print(HelpText.TEXT);
            return;
        }
        Cancel cancel = new Cancel(Thread.currentThread(), ERR);
        int exit = run(personality, words);
        cancel.ended();
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
}
