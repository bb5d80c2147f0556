package org.burnish.shell.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Manuals in words.
 *
 * @param width columns of a line
 * @param at how examples are typed
 */
public record ManualText(int width, FrontEnd at) {

    /** What every command takes, for programs. */
    private static final String MACHINES =
            "For programs: " + CommandWords.JSON + " prints the result as one line of JSON, and " + CommandWords.JSON
                    + "=" + CommandWords.EVENTS + " one line for each thing that happens.";

    private static final int NARROWEST = 40;
    private static final int INDENT = 2;

    /** All of a manual. */
    public String of(Manual manual) {
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped("", 4, at.disc() + manual.usage()));
        lines.add("");
        lines.addAll(wrapped("  ", INDENT, capitalized(manual.summary()) + "."));
        if (!manual.choices().isEmpty()) {
            lines.add("");
            int column = column(manual.choices().stream().map(ManualText::head).toList());
            for (Manual.Choice choice : manual.choices()) {
                lines.addAll(entry(head(choice), column, choice.says()));
            }
        }
        lines.add("");
        lines.addAll(wrapped("  ", INDENT, MACHINES));
        if (!manual.examples().isEmpty()) {
            lines.add("");
            lines.add("Examples:");
            manual.examples().forEach(example -> lines.add("  " + at.disc() + example));
        }
        return String.join("\n", lines);
    }

    /** A sentence in lines. */
    public String paragraph(String text) {
        return String.join("\n", wrapped("", 0, text));
    }

    /** One paragraph for each, the names in a column of their own. */
    public String list(List<Described> commands) {
        int column = column(commands.stream().map(each -> each.command()).toList());
        return commands.stream()
                .flatMap(each -> entry(each.command(), column, each.says()).stream())
                .collect(Collectors.joining("\n"));
    }

    private static String head(Manual.Choice choice) {
        return choice.flag() ? choice.name() : choice.name() + " " + choice.value();
    }

    /** Behind the longest name that leaves room for the words. */
    private int column(List<String> heads) {
        int most = Math.max(NARROWEST, width) / 3;
        return INDENT
                + heads.stream()
                        .mapToInt(String::length)
                        .filter(length -> length <= most)
                        .max()
                        .orElse(0)
                + 2;
    }

    private List<String> entry(String head, int column, String says) {
        String first = " ".repeat(INDENT) + head;
        if (first.length() + 2 > column) {
            List<String> lines = new ArrayList<>(List.of(first));
            lines.addAll(wrapped(" ".repeat(column), column, says));
            return lines;
        }
        return wrapped(first + " ".repeat(column - first.length()), column, says);
    }

    /** Lines of whole words; the ones behind the first are indented. */
    private List<String> wrapped(String first, int indent, String text) {
        int most = Math.max(NARROWEST, width) - 1;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ")) {
            if (begun && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
