package org.burnish.xorriso.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.run.QuotedInput;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/** Files that list what a command shall work on. Their own paths count from the directory of the process. */
public final class ListFile {

    private ListFile() {}

    /** The lines that are not empty; of standard input where the path is a dash. */
    public static List<String> lines(String list, Session session) throws ProblemException {
        try {
            return lines(
                    list,
                    session,
                    reader -> reader.lines().filter(line -> !line.isEmpty()).toList());
        } catch (UncheckedIOException e) {
            throw unreadable(list, e.getMessage());
        }
    }

    /** The words of all lines, between blanks or quotation marks. */
    public static List<String> words(String list, Session session) throws ProblemException {
        return lines(list, session, reader -> {
            QuotedInput input =
                    new QuotedInput(reader::readLine, true, session.settings().get(Choices.BACKSLASH_CODES));
            List<String> words = new ArrayList<>();
            for (Optional<List<String>> line = input.next(false); line.isPresent(); line = input.next(false)) {
                words.addAll(line.get());
            }
            return words;
        });
    }

    @FunctionalInterface
    private interface Reading {
        List<String> of(BufferedReader reader) throws IOException, ProblemException;
    }

    private static List<String> lines(String list, Session session, Reading reading) throws ProblemException {
        try {
            if (list.equals("-")) {
                return reading.of(new BufferedReader(new InputStreamReader(session.input(), StandardCharsets.UTF_8)));
            }
            try (BufferedReader reader = Files.newBufferedReader(Path.of(list))) {
                return reading.of(reader);
            }
        } catch (NoSuchFileException missing) {
            throw unreadable(list, "No such file or directory");
        } catch (IOException e) {
            throw unreadable(list, Problems.text(e));
        }
    }

    private static ProblemException unreadable(String list, @Nullable String reason) {
        return ProblemException.failure("Failed to open file '" + list + "' in rb mode : " + reason);
    }
}
