package org.burnish.xorriso.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.StartUpFile;

/** Files with commands, a line each. */
public final class CommandFiles {

    private CommandFiles() {}

    /** Performs the lines of a file. */
    public static void perform(Path file, Session session) throws ProblemException {
        perform(file, session, words -> {
            session.perform(words);
            return true;
        });
    }

    /**
     * Performs the lines of a file until one of them ends the run.
     *
     * @param performer performs the words of a line, and returns whether the run may go on
     * @return whether the run may go on
     */
    static boolean perform(Path file, Session session, Predicate<List<String>> performer) throws ProblemException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            QuotedInput input =
                    new QuotedInput(reader::readLine, true, session.settings().get(Choices.BACKSLASH_CODES));
            for (Optional<List<String>> words = input.next(); words.isPresent(); words = input.next()) {
                if (!performer.test(words.get())) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException missing) {
            throw ProblemException.failure("Failed to open file '" + file + "' in rb mode : No such file or directory");
        } catch (IOException e) {
            throw ProblemException.failure("Failed to open file '" + file + "' in rb mode : " + Problems.text(e));
        }
    }

    /** The start-up files that are there, in the order in which they are performed; what nobody but the user may have written. */
    static List<Path> startUp(Path root, Optional<Path> home, Console console) {
        List<Path> files = new ArrayList<>(List.of(
                root.resolve("etc/default/xorriso"),
                root.resolve("etc/opt/xorriso/rc"),
                root.resolve("etc/xorriso/xorriso.conf")));
        home.ifPresent(directory -> files.add(directory.resolve(".xorrisorc")));
        return files.stream()
                .filter(file -> Files.isRegularFile(file) && isOwn(file, console))
                .toList();
    }

    private static boolean isOwn(Path file, Console console) {
        Optional<String> objection;
        try {
            objection = StartUpFile.objection(file);
        } catch (IOException | UnsupportedOperationException e) {
            objection = Optional.of(String.valueOf(e.getMessage()));
        }
        objection.ifPresent(why -> console.event(Severity.WARNING, "Start-up file '" + file + "' is not read: " + why));
        return objection.isEmpty();
    }
}
