package org.burnish.shell.text;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.burnish.operations.Verdict;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What happens while a command works, as one JSON object a line for programs: {@code phase}, {@code progress}, {@code notice},
 * and at the end {@code outcome}. It belongs to the command's thread, and to those that are started by it.
 */
public final class EventLines {

    private static final String OPTION = CommandWords.JSON + "=" + CommandWords.EVENTS;
    private static final long PROGRESS_NANOS = 200_000_000L;
    private static final ThreadLocal<@Nullable EventLines> CURRENT = new InheritableThreadLocal<>();

    private final PrintStream out;
    private String phase = "";
    private long shown = System.nanoTime() - PROGRESS_NANOS;

    /** @param out standard output of the command */
    public EventLines(PrintStream out) {
        this.out = out;
    }

    /** Whether the words of a command ask for them. */
    public static boolean areWanted(@Nullable String... words) {
        return Arrays.stream(words).takeWhile(word -> !"--".equals(word)).anyMatch(OPTION::equals);
    }

    /** Those of this thread. */
    public static Optional<EventLines> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Makes these, or none, those of this thread. */
    public static void enter(@Nullable EventLines lines) {
        CURRENT.set(lines);
    }

    private void print(String event, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("event", event);
        all.put("time", Instant.now().toString());
        all.putAll(values);
        out.println(new Json(all));
        out.flush();
    }

    /** Something else is done from now on. */
    public synchronized void phase(String name) {
        if (!name.equals(phase)) {
            phase = name;
            print("phase", Map.of("phase", name));
        }
    }

    /** So much is done; total is 0 where it is not known. Left out where another was printed a moment ago, unless it is the last. */
    public synchronized void progress(long done, long total) {
        if (isDue() || done == total) {
            print("progress", figures(done, total));
        }
    }

    /** How far a recording is. */
    public synchronized void recording(Progress at) {
        if (isDue()) {
            Map<String, Object> values = figures(at.done(), at.total());
            values.put("recording", at);
            print("progress", values);
        }
    }

    /** How far something is that counts in words. */
    public synchronized void progress(String text) {
        if (isDue()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("phase", phase);
            values.put("text", text);
            print("progress", values);
        }
    }

    private Map<String, Object> figures(long done, long total) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("phase", phase);
        values.put("done", done);
        values.put("total", total);
        return values;
    }

    private boolean isDue() {
        long now = System.nanoTime();
        if (now - shown < PROGRESS_NANOS) {
            return false;
        }
        shown = now;
        return true;
    }

    /**
     * Something that a user should know.
     *
     * @param severity {@code note}, {@code hint} or {@code warning}
     * @param path the file that it is about; empty for none
     */
    public synchronized void notice(String severity, String path, Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("severity", severity.toLowerCase(Locale.ROOT));
        values.put("path", path);
        values.put("notice", fact);
        print("notice", values);
    }

    /** The command was ended; nothing comes behind this. */
    public synchronized void failed(Throwable why) {
        out.println(Outcome.of(why));
        out.flush();
    }

    /**
     * The last line.
     *
     * @param exit the value that the program ends with
     * @param result what the command gave; null for nothing
     * @param failure why it gave nothing
     */
    public record Outcome(
            String event, String time, int exit, @Nullable Object result, Optional<Failure> failure)
            implements Verdict {

        private static final int NOT_UNDERSTOOD = 2;

        /** Of a command that came to its end. */
        public static Json of(@Nullable Object result) {
            boolean good = !(result instanceof Verdict verdict) || verdict.good();
            @Nullable Object value = result instanceof Json json ? json.value() : result;
            return new Json(new Outcome("outcome", Instant.now().toString(), good ? 0 : 1, value, Optional.empty()));
        }

        /** Of one that was ended. */
        public static Json of(Throwable failure) {
            int exit = failure instanceof WordsException ? NOT_UNDERSTOOD : 1;
            return new Json(
                    new Outcome("outcome", Instant.now().toString(), exit, null, Optional.of(Failure.of(failure))));
        }

        @Override
        public boolean good() {
            return exit == 0;
        }
    }
}
