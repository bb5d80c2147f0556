package org.burnish.itests.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What of a line is wording: everything but numbers, times, sizes, quoted names and the amount of white space. */
final class Wording {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9])\\d+(\\.\\d+)?(s|m|g|k|xD|xB|xC)?(?![A-Za-z0-9])");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Wording() {}

    static String of(String line) {
        String text = line;
        if (text.startsWith("Media product:")) {
            text = "Media product: ID , MAKER";
        }
        // xorriso 1.5.4 says medium where the seed's 1.1.8 said media
        text = text.replace("Written to medium :", "Written to media  :");
        text = QUOTED.matcher(text).replaceAll("'...'");
        text = NUMBER.matcher(text).replaceAll("N");
        return SPACE.matcher(text).replaceAll(" ").trim();
    }

    /** The first wanted line that does not follow its predecessors among the printed ones, or null. */
    static String firstMissing(List<String> wanted, String printed) {
        List<String> lines = new ArrayList<>(printed.lines().map(Wording::of).toList());
        int from = 0;
        for (String line : wanted) {
            int at = lines.subList(from, lines.size()).indexOf(of(line));
            if (at < 0) {
                return line;
            }
            from += at + 1;
        }
        return null;
    }
}
