package org.burnish.xorriso.tree;

import java.nio.file.Path;
import java.util.List;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.PathSpecs;
import org.burnish.xorriso.spi.Session;

/**
 * A file of the disk, and its place in the image.
 *
 * @param disk absolute
 * @param path absolute
 */
public record PathSpec(Path disk, String path) {

    /** What the words of a command mean, patterns and places expanded as the session says. */
    public static List<PathSpec> of(Session session, List<String> words) {
        boolean places = session.settings().get(Choices.PATH_SPECS) != PathSpecs.OFF;
        List<String> expanded = places ? words : new DiskWildcards(session, false).expand(words);
        return expanded.stream().map(word -> of(session, word)).toList();
    }

    /** What one word means that is no pattern. */
    public static PathSpec of(Session session, String word) {
        return switch (session.settings().get(Choices.PATH_SPECS)) {
            case OFF -> plain(session, word, word);
            case ON -> split(session, word, false);
            case AS_MKISOFS -> split(session, word, true);
        };
    }

    private static PathSpec plain(Session session, String path, String disk) {
        return new PathSpec(DiskPath.of(session, disk), IsoPath.absolute(session, path));
    }

    /** @param escaped whether a backslash is behind another one */
    private static PathSpec split(Session session, String word, boolean escaped) {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
            if (c == '=') {
                String disk = word.substring(at + 1);
                return plain(session, path.toString(), escaped ? unescaped(disk) : disk);
            }
            if (c == '\\' && (next == '=' || escaped && next == '\\')) {
                path.append(next);
                at++;
            } else {
                path.append(c);
            }
        }
        return plain(session, path.toString(), path.toString());
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\([\\\\=])", "$1");
    }
}
