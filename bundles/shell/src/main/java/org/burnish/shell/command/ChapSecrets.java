package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.burnish.shell.text.CommandWords;

/**
 * Names and secrets of CHAP, from the words of a command, from a file, or from the environment. Words can be read by every user of
 * the machine in the list of processes, so the other two are better.
 */
final class ChapSecrets {

    private final CommandWords options;
    private final Map<String, String> environment;

    /** A name and the secret that goes with it. */
    record Pair(String user, String secret) {

        /** Without the secret, which belongs in no message. */
        @Override
        public String toString() {
            return user;
        }
    }

    ChapSecrets(CommandWords options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
    }

    /**
     * What an option, the one with {@code -file} behind its name, or an environment variable has; in this order.
     *
     * @throws IOException when the file cannot be read, or others may read or change it
     */
    Optional<Pair> find(String option, String variable) throws IOException {
        Optional<String> words = options.value(option);
        Optional<String> file = options.value(option + "-file");
        if (words.isPresent() && file.isPresent()) {
            throw options.wrong("CommandWords '" + option + "' and '" + option + "-file' exclude each other");
        }
        if (words.isPresent()) {
            return Optional.of(pair(words.get(), "Option '" + option + "'"));
        }
        if (file.isPresent()) {
            return Optional.of(pair(SecretFile.firstLine(Path.of(file.get())), "File '" + file.get() + "'"));
        }
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(pair(value, "Environment variable " + variable));
    }

    /** Whether one of the words that started a process has the secret in it. */
    static boolean isShown(Pair pair, ProcessHandle.Info process) {
        return process.arguments().stream().flatMap(Arrays::stream).anyMatch(word -> word.contains(pair.secret));
    }

    private Pair pair(String text, String where) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw options.wrong(where + " needs USER:SECRET");
        }
        return new Pair(text.substring(0, colon), text.substring(colon + 1));
    }
}
