package org.burnish.xorriso.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A shell pattern for files of the disk. One without a slash is compared with last names; of another each part is compared with the name at
 * its place in the absolute path, so that no wildcard stands for a slash.
 *
 * @param text as the user wrote it
 * @param names the tests of the names; one where it is for last names
 * @param leaf whether it is for last names
 */
public record PathPattern(String text, List<Predicate<String>> names, boolean leaf) {

    public PathPattern {
        names = List.copyOf(names);
    }

    /** A pattern that is for last names if it has no slash; a path counts from the root directory. */
    static PathPattern of(String text) {
        return text.contains("/") ? path(text) : leaf(text);
    }

    /** A pattern for last names. */
    static PathPattern leaf(String text) {
        return new PathPattern(text, List.of(Wildcards.matcher(text)), true);
    }

    /** A pattern for whole paths. */
    static PathPattern path(String text) {
        List<Predicate<String>> names = Pattern.compile("/")
                .splitAsStream(IsoPath.normal(text))
                .filter(name -> !name.isEmpty())
                .map(Wildcards::matcher)
                .toList();
        return new PathPattern(text, names, false);
    }

    /** Whether it is about a file. */
    boolean matches(Path file) {
        if (leaf) {
            return file.getFileName() != null
                    && names.get(0).test(file.getFileName().toString());
        }
        return file.getNameCount() == names.size() && begins(file);
    }

    /** Whether it is about a file, or a directory above it. */
    boolean covers(Path file) {
        return !leaf && file.getNameCount() >= names.size() && begins(file);
    }

    private boolean begins(Path file) {
        for (int at = 0; at < names.size(); at++) {
            if (!names.get(at).test(file.getName(at).toString())) {
                return false;
            }
        }
        return true;
    }
}
