package org.burnish.xorriso.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;

/** Splits words into commands with their arguments. */
public final class CommandReader {

    private static final String ADD = "add";

    /** A command and its arguments, ready to be performed. */
    public record Step(String name, XorrisoCommand command, Arguments arguments) {}

    private final CommandSource commands;
    private final Settings settings;
    private final List<String> words;
    private final boolean arguments;
    private int next;

    public CommandReader(CommandSource commands, Settings settings, List<String> words) {
        this(commands, settings, words, false);
    }

    /** @param arguments whether the words are arguments of the program, which may be written in codes */
    CommandReader(CommandSource commands, Settings settings, List<String> words, boolean arguments) {
        this.commands = commands;
        this.settings = settings;
        this.words = words;
        this.arguments = arguments;
        skip();
    }

    private String decoded(String word) {
        return arguments && settings.get(Choices.BACKSLASH_CODES).arguments() ? BackslashCodes.decoded(word) : word;
    }

    public boolean hasNext() {
        return next < words.size();
    }

    /** The next command; the words behind it are left for the next call, also when this one fails. */
    public Step next() throws ProblemException {
        String word = decoded(words.get(next++));
        String name = name(word);
        XorrisoCommand command = commands.find(name).orElse(null);
        Optional<Step> added = added(word, command != null);
        if (added.isPresent()) {
            skip();
            return added.get();
        }
        if (command == null) {
            skip();
            throw Unknown.command(word, name, commands.names());
        }
        Usage usage = command.usage();
        List<String> fixed = take(usage.parameters().size());
        if (fixed.size() < usage.parameters().size()) {
            throw ProblemException.failure(
                    "-" + name + ": Argument missing : " + usage.parameters().get(fixed.size()),
                    "Usage: " + CommandText.line(name, usage));
        }
        Arguments arguments = new Arguments(fixed, usage.takesList() ? takeList() : List.of());
        skip();
        return new Step(name, command, arguments);
    }

    /** A command with its words. */
    record Span(String name, List<String> words) {}

    /** The words of the next command, which is not looked at. */
    Span skipped() {
        int from = next;
        String name = name(words.get(next));
        try {
            next();
        } catch (ProblemException reportedWhenItIsPerformed) {
            // what it can't read is one command with its words
        }
        List<String> taken = new ArrayList<>(words.subList(from, next));
        boolean list = commands.find(name)
                .filter(command -> command.usage().takesList())
                .isPresent();
        if (list && !taken.get(taken.size() - 1).equals(end())) {
            taken.add(end());
        }
        return new Span(name, taken);
    }

    /** The name of a command: without dashes before it, and with underscores in it. */
    private String name(String word) {
        String name = word.replaceFirst("^-+", "");
        return commands.find(name).isPresent() ? name : name.replace('-', '_');
    }

    /** The adding of a file by a word in the place of a command. */
    private Optional<Step> added(String word, boolean known) {
        boolean adds = switch (settings.get(Choices.ADD_PLAINLY)) {
            case NONE -> false;
            case UNKNOWN -> !known && !word.startsWith("-");
            case DASHED -> !known;
            case ANY -> true;
        };
        return adds
                ? commands.find(ADD).map(command -> new Step(ADD, command, new Arguments(List.of(), List.of(word))))
                : Optional.empty();
    }

    private List<String> take(int count) {
        int end = Math.min(words.size(), next + count);
        List<String> taken =
                words.subList(next, end).stream().map(this::decoded).toList();
        next = end;
        return taken;
    }

    private String end() {
        return settings.get(Choices.LIST_DELIMITER);
    }

    private List<String> takeList() {
        List<String> list = new ArrayList<>();
        while (next < words.size() && !words.get(next).equals(end())) {
            list.add(decoded(words.get(next++)));
        }
        return list;
    }

    /** Lonely list ends, comments and empty words mean nothing. */
    private void skip() {
        while (next < words.size()
                && (words.get(next).equals(end()) || words.get(next).isEmpty())) {
            next++;
        }
    }
}
