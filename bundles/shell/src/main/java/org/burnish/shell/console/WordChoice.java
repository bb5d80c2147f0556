package org.burnish.shell.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.shell.text.Manual;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;

/** What a word of a line may be, as the manual of its command says. */
final class WordChoice {

    private final Manuals manuals;
    private final Values values;
    private final Place place;

    WordChoice(Manuals manuals, Values values, Place place) {
        this.manuals = manuals;
        this.values = values;
        this.place = place;
    }

    /** What the word at the cursor may become. */
    List<Candidate> at(ParsedLine line) {
        List<String> words = line.words();
        String name = words.get(0).substring(words.get(0).indexOf(':') + 1);
        Map<String, Manual> all = manuals.get();
        if (line.wordIndex() == 0 || !all.containsKey(name)) {
            return List.of();
        }
        Manual manual = all.get(name);
        String word =
                line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
        Optional<Manual.Choice> before = manual.choice(words.get(line.wordIndex() - 1));
        if (before.isPresent() && !before.get().value().isEmpty()) {
            return values.of(before.get().value(), word, place);
        }
        if (word.startsWith("-")) {
            return options(manual);
        }
        return values.of(kind(manual, plainBefore(manual, words.subList(1, line.wordIndex()))), word, place);
    }

    private static List<Candidate> options(Manual manual) {
        return manual.everyChoice().stream()
                .map(choice -> Values.described(choice.name(), choice.says()))
                .toList();
    }

    /** How many words that are no options stand before. */
    private static int plainBefore(Manual manual, List<String> words) {
        int plain = 0;
        for (int i = 0; i < words.size(); i++) {
            Optional<Manual.Choice> choice = manual.choice(words.get(i));
            if (choice.isPresent() && !choice.get().value().isEmpty()) {
                i++;
            } else if (!words.get(i).startsWith("--")) {
                plain++;
            }
        }
        return plain;
    }

    /** The name of what stands at a place of the usage; the last one may be repeated. */
    private static String kind(Manual manual, int index) {
        List<String> operands = manual.operands();
        if (operands.isEmpty() || index >= operands.size() && !manual.repeats()) {
            return "";
        }
        return operands.get(Math.min(index, operands.size() - 1));
    }
}
