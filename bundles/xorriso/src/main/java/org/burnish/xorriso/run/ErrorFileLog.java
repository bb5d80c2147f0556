package org.burnish.xorriso.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.burnish.xorriso.spi.Console;

/**
 * Where the paths of files of the disk go that caused problems.
 *
 * @param target a path; {@code -R} for the results, {@code -I} for the messages; empty for nowhere
 * @param marked whether lines say when it began and ended
 */
public record ErrorFileLog(String target, boolean marked) {

    /** Nowhere. */
    public static final ErrorFileLog OFF = new ErrorFileLog("", false);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss", Locale.ENGLISH);

    /** Writes a line that says what begins or ends. */
    public void mark(String what, Console console) throws IOException {
        if (marked && !target.isEmpty()) {
            write("----------------- " + what + "  " + TIME.format(LocalDateTime.now(ZoneId.systemDefault())), console);
        }
    }

    /** Writes a path. */
    void write(String line, Console console) throws IOException {
        switch (target) {
            case "" -> {}
            case "-", "-R" -> console.result(line);
            case "-I" -> console.info(line);
            default ->
                Files.writeString(Path.of(target), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
