package org.burnish.mkisofs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Personality;
import org.burnish.xorriso.spi.ProblemException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** The command line of mkisofs, as xorriso understands it. */
@Component(
        property = {
            Personality.NAME + "=mkisofs",
            Personality.NAME + "=genisoimage",
            Personality.NAME + "=genisofs",
            Personality.NAME + "=xorrisofs"
        })
public final class Mkisofs implements Personality {

    private static final String END_OF_OPTIONS = "--";

    @Override
    public List<String> commands(List<String> words, Console console) throws ProblemException {
        CommandLine line = new CommandLine(console);
        if (words.stream().anyMatch(word -> word.equals("-help") || word.equals("--help"))) {
            Options.lines().forEach(console::result);
            return List.of();
        }
        Deque<String> rest = new ArrayDeque<>(words);
        boolean options = true;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (options && word.equals(END_OF_OPTIONS)) {
                options = false;
            } else if (options && word.startsWith("-") && word.length() > 1) {
                perform(word, rest, line);
            } else {
                line.path(word);
            }
        }
        return line.commands();
    }

    private static void perform(String word, Deque<String> rest, CommandLine line) throws ProblemException {
        int equals = word.indexOf('=');
        String name = withoutDashes(equals < 0 ? word : word.substring(0, equals));
        @Nullable Option option = Options.ALL.get(name);
        if (option == null && isFlags(word)) {
            for (char letter : word.substring(1).toCharArray()) {
                perform("-" + letter, rest, line);
            }
        } else if (option == null || equals >= 0 && option.values().size() != 1) {
            throw ProblemException.failure("-as mkisofs: Unrecognized option '" + word + "'", Unsupported.advice(name));
        } else {
            option.effect().on(line, equals < 0 ? values(word, option, rest) : List.of(word.substring(equals + 1)));
        }
    }

    private static List<String> values(String word, Option option, Deque<String> rest) throws ProblemException {
        if (rest.size() < option.values().size()) {
            throw ProblemException.failure(
                    "-as mkisofs: option '" + word + "' needs "
                            + (option.values().size() == 1
                                    ? "a value"
                                    : option.values().size() + " values"),
                    "Write it as " + word + " " + String.join(" ", option.values()));
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < option.values().size(); i++) {
            values.add(rest.pop());
        }
        return values;
    }

    private static String withoutDashes(String word) {
        return word.replaceFirst("^--?", "");
    }

    /** Several options of one letter in one word, such as {@code -JR}. */
    private static boolean isFlags(String word) {
        return !word.startsWith("--")
                && word.substring(1)
                        .chars()
                        .mapToObj(letter -> Options.ALL.get(String.valueOf((char) letter)))
                        .allMatch(option -> option != null && option.values().isEmpty());
    }
}
