package org.burnish.xorriso.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of what is printed: results, messages and marks, each into a file, or all into one. Used by one thread at a time. */
final class LogFiles implements AutoCloseable {

    /** The channels, and that of all. */
    static final String CHANNELS = "RIM.";

    private static final String TIME = "yyyyMMdd.HHmmss";

    private final Map<Character, PrintStream> files = new HashMap<>();

    /**
     * Copies a channel from now on.
     *
     * @param path empty to end it
     */
    void open(char channel, String path) throws IOException {
        close(channel);
        if (!path.isEmpty() && !path.equals("-")) {
            OutputStream file =
                    Files.newOutputStream(Path.of(path), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            files.put(channel, new PrintStream(file, true, StandardCharsets.UTF_8));
            line(channel, "log begins");
        }
    }

    private void close(char channel) {
        @Nullable PrintStream file = files.get(channel);
        if (file != null) {
            line(channel, "log ends");
            files.remove(channel);
            file.close();
        }
    }

    private void line(char channel, String what) {
        @Nullable PrintStream file = files.get(channel);
        if (file != null) {
            String time =
                    DateTimeFormatter.ofPattern(TIME, Locale.ROOT).format(LocalDateTime.now(ZoneId.systemDefault()));
            file.println((channel == '.' ? "I:1: " : "") + "! " + what + " : " + channel + " : " + time);
        }
    }

    /** Copies a line. */
    void copy(char channel, String line) {
        @Nullable PrintStream own = files.get(channel);
        if (own != null) {
            own.println(line);
        }
        @Nullable PrintStream all = files.get('.');
        if (all != null) {
            all.println(channel + ":1: " + line);
        }
    }

    @Override
    public void close() {
        for (char channel : CHANNELS.toCharArray()) {
            close(channel);
        }
    }
}
