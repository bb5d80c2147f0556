package org.burnish.shell.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command, sorted. CommandWords may stand before, between and behind the other words; {@code --} ends them;
 * {@code --name=value} is as good as {@code --name value}. {@code --json} is understood by every command.
 */
public final class CommandWords {

    /** Every command has this one. */
    public static final String JSON = "--json";

    /** The value of that one with which what happens meanwhile is printed, too. */
    public static final String EVENTS = "events";

    /** And this one, which describes the command. */
    public static final String HELP = "--help";

    /** Every command that takes long lists this one among its flags. */
    public static final String BACKGROUND = "--background";

    private final String usage;
    private final List<String> plain = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();

    private CommandWords(String usage) {
        this.usage = usage;
    }

    /**
     * Sorts words.
     *
     * @param usage is shown when they are not understood
     * @param flags options without a value, such as {@code --verify}
     * @param valued options with a value, such as {@code --to}
     * @param words null where a variable without a value was named, which is as good as no word
     * @throws WordsException for an unknown option, and for one whose value is missing or not wanted
     */
    public static CommandWords parse(String usage, Set<String> flags, Set<String> valued, @Nullable String... words) {
        CommandWords options = new CommandWords(usage);
        int at = 0;
        while (at < words.length) {
            @Nullable String word = words[at++];
            if (word == null) {
                continue;
            }
            if (word.equals("--")) {
                Arrays.stream(words, at, words.length).filter(Objects::nonNull).forEach(options.plain::add);
                break;
            }
            if (!isOption(word)) {
                options.plain.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (word.equals(JSON + "=" + EVENTS)) {
                options.put(JSON, EVENTS);
            } else if ((flags.contains(name) || name.equals(JSON)) && equals < 0) {
                options.put(name, "");
            } else if (!valued.contains(name)) {
                throw options.wrong("Unknown option '" + word + "'" + Closest.question(name, known(flags, valued)));
            } else if (equals >= 0) {
                options.put(name, word.substring(equals + 1));
            } else if (at < words.length && words[at] != null && !words[at].startsWith("--")) {
                options.put(name, words[at++]);
            } else {
                throw options.wrong("Option '" + name + "' needs a value");
            }
        }
        return options;
    }

    /** Whether a command is asked to describe itself. */
    public static boolean wantHelp(@Nullable String... words) {
        return Arrays.stream(words).takeWhile(word -> !"--".equals(word)).anyMatch(HELP::equals);
    }

    /** A path that begins with a dash is written behind {@code ./}, or behind {@code --}. */
    private static boolean isOption(String word) {
        return word.startsWith("-") && word.length() > 1;
    }

    private static Set<String> known(Set<String> flags, Set<String> valued) {
        Set<String> known = new TreeSet<>(flags);
        known.addAll(valued);
        known.add(JSON);
        return known;
    }

    private void put(String name, String value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** The work is not to be waited for. */
    public boolean inBackground() {
        return has(BACKGROUND);
    }

    /** A result as it was asked for: as itself, for people, or with {@code --json} for programs. */
    public Object reported(Object result) {
        return has(JSON) ? new Json(result) : result;
    }

    /** A result that only programs want. */
    public @Nullable Object reportedToPrograms(Object result) {
        return has(JSON) ? new Json(result) : null;
    }

    /** An exception with the usage. */
    public WordsException wrong(String what) {
        return new WordsException(what + (what.endsWith("?") ? " " : ". ") + "Usage: " + usage);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Every value of an option that may be repeated. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of an option; the last one counts. */
    public Optional<String> value(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The value of an option that is a count. */
    public OptionalLong number(String name) {
        Optional<String> text = value(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= 0) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw wrong("Option '" + name + "' needs a number, not '" + text.get() + "'");
    }

    /** A small {@link #number}. */
    public OptionalInt small(String name) {
        OptionalLong number = number(name);
        if (number.isPresent() && number.getAsLong() > Integer.MAX_VALUE) {
            throw wrong("The number of option '" + name + "' is too large");
        }
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /**
     * The words that are not options.
     *
     * @throws WordsException when there are fewer or more than wanted
     */
    public List<String> words(int least, int most) {
        if (plain.size() < least || plain.size() > most) {
            throw wrong(
                    plain.size() < least
                            ? Operands.missing(usage, plain.size())
                            : "'" + plain.get(most) + "' is too much");
        }
        return List.copyOf(plain);
    }
}
