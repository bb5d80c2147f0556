package org.burnish.shell.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command says of itself. Usage, help and completion are made from it.
 *
 * @param name the command
 * @param words what stands behind the name, such as {@code DRIVE FILE}; capitals stand for what the user writes
 * @param summary what it does: a sentence without its subject and full stop
 * @param choices its options, in the order of the usage
 * @param examples lines to type
 */
public record Manual(String name, String words, String summary, List<Choice> choices, List<String> examples) {

    /**
     * An option.
     *
     * @param name such as {@code --mode}
     * @param value what stands behind it, as {@link Manual#words}, or words with {@code |} between them; empty for a flag
     * @param needed how often it is needed or may be given
     * @param says what it does
     */
    public record Choice(String name, String value, Need needed, String says) {

        boolean flag() {
            return value.isEmpty();
        }

        private String usage() {
            String one = flag() ? name : name + " " + value;
            return switch (needed) {
                case MAY -> "[" + one + "]";
                case MUST -> one;
                case ONCE_OR_MORE -> one + " [" + one + "]";
            };
        }
    }

    /** How often an option is given. */
    public enum Need {
        MAY,
        MUST,
        ONCE_OR_MORE
    }

    public Manual {
        choices = List.copyOf(choices);
        examples = List.copyOf(examples);
    }

    /** A manual without options and examples. */
    public static Manual of(String name, String words, String summary) {
        return new Manual(name, words, summary, List.of(), List.of());
    }

    /** The same with a flag. */
    public Manual flag(String option, String says) {
        return with(new Choice(option, "", Need.MAY, says));
    }

    /** The same with an option that has a value. */
    public Manual option(String option, String value, String says) {
        return with(new Choice(option, value, Need.MAY, says));
    }

    /** The same with an option. */
    public Manual with(Choice choice) {
        List<Choice> more = new ArrayList<>(choices);
        more.add(choice);
        return new Manual(name, words, summary, more, examples);
    }

    /** The same of a command whose work the user may leave to the background. */
    public Manual inBackground() {
        return flag(CommandWords.BACKGROUND, "works beside the console; 'jobs' shows how far it is");
    }

    /** The same with examples. */
    public Manual examples(String... lines) {
        return new Manual(name, words, summary, choices, List.of(lines));
    }

    /** The same under another name. */
    public Manual named(String other) {
        return new Manual(other, words, summary, choices, examples);
    }

    /** Its line of usage. */
    public String usage() {
        StringBuilder line = new StringBuilder(name);
        if (!words.isEmpty()) {
            line.append(' ').append(words);
        }
        choices.forEach(choice -> line.append(' ').append(choice.usage()));
        return line.toString();
    }

    /** The options without a value. */
    public Set<String> flags() {
        return choices.stream().filter(Choice::flag).map(Choice::name).collect(Collectors.toSet());
    }

    /** The options with a value. */
    public Set<String> valued() {
        return choices.stream()
                .filter(choice -> !choice.flag())
                .map(Choice::name)
                .collect(Collectors.toSet());
    }

    /** The names of what is given without an option, such as {@code DRIVE}, in the order of the usage. */
    public List<String> operands() {
        return Stream.of(words.replaceAll("[\\[\\]]", "").split(" "))
                .map(word -> word.replace("...", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether the last of the {@link #operands} may be repeated. */
    public boolean repeats() {
        return words.replace("]", "").endsWith("...");
    }

    /** Its options, and behind them those that every command has. */
    public List<Choice> everyChoice() {
        List<Choice> every = new ArrayList<>(choices);
        every.add(new Choice(CommandWords.HELP, "", Need.MAY, "describes the command"));
        every.add(new Choice(
                CommandWords.JSON,
                "",
                Need.MAY,
                "prints the result as JSON; with =" + CommandWords.EVENTS + ", what happens, too"));
        return every;
    }

    /** An option by its name. */
    public Optional<Choice> choice(String option) {
        return choices.stream().filter(each -> each.name().equals(option)).findFirst();
    }

    /** The words of a line, sorted. */
    public CommandWords parse(String... line) {
        return CommandWords.parse(usage(), flags(), valued(), line);
    }
}
