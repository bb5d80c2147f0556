package org.burnish.station.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a file's name: runs of letters and digits in lower case, divided where letters and digits meet. {@code IMG_2031.JPG} has
 * img, 2031 and jpg; {@code song.mp3} has song, mp and 3.
 */
final class Words {

    private Words() {}

    /** A name as it is compared. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The words of a name in lower case, each once. */
    static Set<String> of(String lower) {
        Set<String> words = new LinkedHashSet<>();
        int start = -1;
        boolean digits = false;
        for (int at = 0; at < lower.length(); ) {
            int value = lower.codePointAt(at);
            boolean part = isPart(value);
            boolean digit = Character.isDigit(value);
            if (start >= 0 && (!part || digit != digits)) {
                words.add(lower.substring(start, at));
                start = -1;
            }
            if (part && start < 0) {
                start = at;
                digits = digit;
            }
            at += Character.charCount(value);
        }
        if (start >= 0) {
            words.add(lower.substring(start));
        }
        return words;
    }

    /** What a user types: runs of letters and digits in lower case, which are not divided further. */
    static List<String> typed(String text) {
        String lower = lower(text);
        List<String> runs = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < lower.length(); ) {
            int value = lower.codePointAt(at);
            if (isPart(value) != start >= 0) {
                if (start >= 0) {
                    runs.add(lower.substring(start, at));
                    start = -1;
                } else {
                    start = at;
                }
            }
            at += Character.charCount(value);
        }
        if (start >= 0) {
            runs.add(lower.substring(start));
        }
        return runs;
    }

    /** Whether a run that was typed begins at a word of a name in lower case: {@code mp3} in {@code song.mp3}. */
    static boolean begins(String lower, String run) {
        for (int at = lower.indexOf(run); at >= 0; at = lower.indexOf(run, at + 1)) {
            if (isStart(lower, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStart(String lower, int at) {
        if (at == 0) {
            return true;
        }
        int before = lower.codePointBefore(at);
        return !isPart(before) || Character.isDigit(before) != Character.isDigit(lower.codePointAt(at));
    }

    private static boolean isPart(int value) {
        return Character.isLetterOrDigit(value) || Character.getType(value) == Character.NON_SPACING_MARK;
    }
}
