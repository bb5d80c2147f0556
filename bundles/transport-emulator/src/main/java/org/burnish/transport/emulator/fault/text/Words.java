package org.burnish.transport.emulator.fault.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a part of a line, taken one after the other. A text in double quotes is (part of) one word. */
final class Words {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");

    private final Place place;
    private final List<String> words = new ArrayList<>();
    private int next;

    /** A line and where it stands. */
    record Place(String file, int line) {

        FaultPlanException wrong(String what) {
            return new FaultPlanException("Fault plan " + file + (line > 0 ? ", line " + line : "") + ": " + what);
        }
    }

    Words(Place place, String text) {
        this.place = place;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
    }

    boolean hasNext() {
        return next < words.size();
    }

    /** The next word. */
    String next(String wanted) {
        if (!hasNext()) {
            throw place.wrong("something is missing at the end; wanted: " + wanted);
        }
        return words.get(next++);
    }

    /** Takes the next word if it is this one. */
    boolean skip(String word) {
        boolean there = hasNext() && words.get(next).equals(word);
        next += there ? 1 : 0;
        return there;
    }

    /** All words that are left. */
    List<String> rest() {
        List<String> rest = List.copyOf(words.subList(next, words.size()));
        next = words.size();
        return rest;
    }

    /** What is wrong with a word. */
    FaultPlanException wrong(String word, String allowed) {
        return place.wrong("'" + word + "' is not understood; allowed: " + allowed);
    }

    Place place() {
        return place;
    }
}
