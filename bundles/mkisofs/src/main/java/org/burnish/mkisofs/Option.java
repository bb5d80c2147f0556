package org.burnish.mkisofs;

import java.util.List;
import org.burnish.xorriso.spi.ProblemException;

/**
 * An option.
 *
 * @param names without dashes, the one that is shown first
 * @param values the names of the values that follow
 * @param summary one line
 * @param effect what it does with the command line
 */
record Option(List<String> names, List<String> values, String summary, Effect effect) {

    /** What an option does. */
    @FunctionalInterface
    interface Effect {

        /** Does it with the option's values. */
        void on(CommandLine line, List<String> values) throws ProblemException;
    }

    Option {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    /** How it is shown in the list of options. */
    String line() {
        StringBuilder line = new StringBuilder("  ");
        for (String name : names) {
            line.append(line.length() > 2 ? ", " : "").append(dashed(name));
        }
        values.forEach(value -> line.append(' ').append(value));
        while (line.length() < 32) {
            line.append(' ');
        }
        return line.append(' ').append(summary).toString();
    }

    private static String dashed(String name) {
        return (Options.DOUBLE.contains(name) ? "--" : "-") + name;
    }
}
