package org.burnish.launcher;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The program {@code burnish}: starts the framework with what the command line needs, and hands it over. */
public final class Main {

    /** xorriso's exit value for libraries that could not be started. */
    static final int START_FAILED = 4;

    /** How long an orderly end may last when the work is done. */
    private static final long END_MS = 30_000;

    /** Set by the script where Java is started with JMX or a flight recording. */
    private static final String WATCHED = "burnish.watched";

    // Gogo puts streams of its own in place of these when its bundle starts; given its own, it would write to itself
    static final InputStream IN = System.in;
    static final PrintStream OUT = System.out;

    /** Results of a command: whoever prints them flushes them when the command is done, and before each message. */
    static final PrintStream RESULTS = Boolean.getBoolean("burnish.terminal") ? OUT : many();

    private static final int BUFFER = 1 << 16;
    static final PrintStream ERR = System.err;

    private Main() {}

    /** Standard output for thousands of lines: that of Java goes to the system with each of them. */
    private static PrintStream many() {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        return new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        Personality personality = Personality.of(words);
        if (personality == Personality.HELP) {
            System.out.print(HelpText.TEXT);
            return;
        }
        // figures and words are the same for every script, and for the framework, which formats without a locale
        Locale.setDefault(Locale.ROOT);
        Fault fault = new Fault(Thread.currentThread(), ERR, personality != Personality.CONSOLE);
        Cancel cancel = new Cancel(Thread.currentThread(), ERR);
        int exit = Fault.EXIT;
        try {
            exit = run(personality, words);
        } catch (Throwable thrown) {
            exit = fault.report(thrown);
        } finally {
            cancel.ended();
            Fault.haltAfter(END_MS, fault.exit(exit));
            System.exit(fault.exit(exit));
        }
    }

    /** A sentence about the start that is no reason not to start. */
    static void say(String severity, String sentence) {
        ERR.println("burnish : " + severity + " : " + sentence);
    }

    private static Running start(Path home, List<String> folders) {
        SettingsFiles settings = SettingsFiles.of(home);
        BundleFolder wanted = BundleFolder.of(home, settings.folders(folders));
        return PlainHost.start(wanted).orElseGet(() -> Host.start(wanted, settings));
    }

    private static int run(Personality personality, List<String> words) {
        try {
            personality.prepare(words);
            Running host = start(
                    Path.of(System.getProperty("burnish.home", ".")), personality.folders(Boolean.getBoolean(WATCHED)));
            int exit = personality.run(host, words);
            if (Boolean.getBoolean("burnish.archive")) {
                host.loadAll();
            }
            host.end();
            return exit;
        } catch (StartException e) {
            ERR.println("burnish : FATAL : " + e.getMessage());
            return START_FAILED;
        } finally {
            RESULTS.flush();
            System.out.flush();
            System.err.flush();
        }
    }
}
