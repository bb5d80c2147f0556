package org.burnish.shell.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What was meant by a word that nobody knows. */
public final class Closest {

    /** Each of these is one slip of the finger; with more of them a word is another one. */
    private static final int MAX_SLIPS = 2;

    private Closest() {}

    /**
     * A sentence that asks for the word which was meant, behind a space, or nothing.
     *
     * @param word what was typed
     * @param known the words that are understood
     */
    public static String question(String word, Collection<String> known) {
        return to(word, known).map(meant -> ". Did you mean '" + meant + "'?").orElse("");
    }

    /** The known word that is most similar to another, if one is. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(each ->
                        slips(word, each) <= Math.min(MAX_SLIPS, bare(each).length() / 2))
                .min(Comparator.comparingInt((String each) -> slips(word, each)).thenComparing(each -> each));
    }

    private static String bare(String word) {
        return word.replaceFirst("^-+", "");
    }

    /** How many letters were left out, put in, changed, or swapped with their neighbour; dashes in front do not count. */
    private static int slips(String typed, String meant) {
        String from = bare(typed);
        String to = bare(meant);
        int[][] least = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, from, to, i, j);
            }
        }
        return least[from.length()][to.length()];
    }

    private static int step(int[][] least, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int slips = Math.min(Math.min(least[i - 1][j], least[i][j - 1]) + 1, least[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(slips, least[i - 2][j - 2] + 1) : slips;
    }
}
