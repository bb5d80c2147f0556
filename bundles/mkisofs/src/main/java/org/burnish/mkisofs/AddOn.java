package org.burnish.mkisofs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.xorriso.spi.ProblemException;

/**
 * The blocks of an add-on session, as {@code cdrecord -msinfo} prints them.
 *
 * @param last where the session begins that it grows from
 * @param next where it will come to lie
 */
record AddOn(String last, String next) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,10}),(\\d{1,10})");

    /** Reads them. */
    static AddOn parse(String text) throws ProblemException {
        Matcher numbers = FORM.matcher(text.replace(" ", ""));
        if (!numbers.matches()) {
            throw ProblemException.failure(
                    "-as mkisofs: unusable parameter of option -C: '" + text + "'",
                    "Give the two numbers that cdrecord -msinfo prints, such as -C 0,1234");
        }
        return new AddOn(numbers.group(1), numbers.group(2));
    }

    /** Whether there is a session to grow from, by its numbers alone. */
    boolean follows() {
        return !last.equals("0");
    }

    /** The commands that load the session to grow from. */
    List<String> loading(String path) {
        return List.of("-load", "sbsector", last, "-indev", path);
    }
}
