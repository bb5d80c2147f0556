package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.xorriso.spi.ProblemException;

/** Users and groups of this machine, as far as its files name them; a directory of a network is not asked. */
public enum Accounts {
    USERS("user", Path.of("/etc/passwd")),
    GROUPS("group", Path.of("/etc/group"));

    private static final long MOST = 0xFFFFFFFFL;

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
        if (text.matches("\\d{1,10}") && Long.parseLong(text) <= MOST) {
            return (int) Long.parseLong(text);
        }
        for (String line : lines()) {
            // name, password, number, ...
            String[] fields = line.split(":");
            if (fields.length > 2 && fields[0].equals(text) && fields[2].matches("\\d{1,10}")) {
                return (int) Long.parseLong(fields[2]);
            }
        }
        throw ProblemException.sorry(
                command + ": Not a known " + kind + ": '" + text + "'",
                "A number is taken, too; " + file + " has the names");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException nobodyIsNamed) {
            return List.of();
        }
    }
}
