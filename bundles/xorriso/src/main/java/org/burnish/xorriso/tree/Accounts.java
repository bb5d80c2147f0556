package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.burnish.xorriso.spi.ProblemException;

/** Users and groups of this machine, as far as its files name them; a directory of a network is not asked. */
public enum Accounts {
    USERS("user", Path.of("/etc/passwd")),
    GROUPS("group", Path.of("/etc/group"));

    private static final long MOST = 0xFFFFFFFFL;
    private static final int NUMBER = 2;

    private final String kind;
    private final Path file;

    Accounts(String kind, Path file) {
        this.kind = kind;
        this.file = file;
    }

    /**
     * The number of one.
     *
     * @param command for the message where there is none
     * @param text a name, or a number; as int, whose bits count
     */
    public int number(String command, String text) throws ProblemException {
        return find(text)
                .orElseThrow(() -> ProblemException.sorry(
                        command + ": Not a known " + kind + ": '" + text + "'",
                        "A number is taken, too; " + file + " has the names"));
    }

    /** The number of a name, or that a text is; as int, whose bits count. */
    public OptionalInt find(String text) {
        if (text.matches("\\d{1,10}") && Long.parseLong(text) <= MOST) {
            return OptionalInt.of((int) Long.parseLong(text));
        }
        return fields().filter(fields -> fields[0].equals(text))
                .mapToInt(fields -> (int) Long.parseLong(fields[NUMBER]))
                .findFirst();
    }

    /** The name of a number, or the number as text where it has none. */
    public String name(int number) {
        String text = Integer.toUnsignedString(number);
        return fields().filter(fields -> fields[NUMBER].equals(text))
                .map(fields -> fields[0])
                .findFirst()
                .orElse(text);
    }

    /** Name, password, number and more of each. */
    private Stream<String[]> fields() {
        return lines().stream()
                .map(line -> line.split(":"))
                .filter(fields -> fields.length > NUMBER && fields[NUMBER].matches("\\d{1,10}"));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException nobodyIsNamed) {
            return List.of();
        }
    }
}
