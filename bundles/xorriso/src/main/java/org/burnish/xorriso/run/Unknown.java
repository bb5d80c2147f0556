package org.burnish.xorriso.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.burnish.xorriso.spi.ProblemException;

/** What to say about a command that there is not. */
final class Unknown {

    private static final int SHOWN = 4;

    private Unknown() {}

    static ProblemException command(String word, String name, Collection<String> known) {
        List<String> near = nearest(name, known);
        String hint = near.isEmpty() ? "Command -help lists all commands" : "Similar: -" + String.join(" -", near);
        return ProblemException.failure("Not a known command:  '" + word + "'", hint);
    }

    /** The names that differ in few letters or begin alike, nearest first. */
    static List<String> nearest(String name, Collection<String> known) {
        int limit = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(other -> distance(name, other) <= limit || (name.length() > 2 && other.startsWith(name)))
                .sorted(Comparator.<String>comparingInt(other -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** How many letters have to be changed, added or dropped (Levenshtein). */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
