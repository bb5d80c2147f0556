package org.burnish.shell.text;

import java.util.Locale;

/**
 * A command, and what it says of itself.
 *
 * @param command its name
 * @param says what it does, and its usage
 */
public record Described(String command, String says) implements Comparable<Described> {

    /** As it stands in a list. */
    public String line() {
        return String.format(Locale.ROOT, "%-10s %s", command, says);
    }

    @Override
    public int compareTo(Described other) {
        return line().compareTo(other.line());
    }
}
