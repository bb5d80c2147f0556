package org.burnish.xorriso.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files of the disk are left out.
 *
 * @param patterns of what is left out
 * @param enabled whether they count
 * @param named whether they count for files that are named by a command, too
 * @param subtrees whether files are left out, too, that are named and below a path that is left out
 */
public record Exclusions(List<PathPattern> patterns, boolean enabled, boolean named, boolean subtrees) {

    /** Nothing is left out; what is named by a command never is. */
    public static final Exclusions NONE = new Exclusions(List.of(), true, false, false);

    public Exclusions {
        patterns = List.copyOf(patterns);
    }

    /** The same with files of a last name, which may be a pattern. */
    public Exclusions withLeaf(String pattern) {
        return with(PathPattern.leaf(pattern));
    }

    /** The same with files of a path, which may be a pattern. */
    public Exclusions withPath(String pattern) {
        return with(PathPattern.path(pattern));
    }

    /** The same with a path if there is a slash in it, else with a last name. */
    public Exclusions withAny(String pattern) {
        return with(PathPattern.of(pattern));
    }

    private Exclusions with(PathPattern pattern) {
        List<PathPattern> more = new ArrayList<>(patterns);
        more.add(pattern);
        return new Exclusions(more, enabled, named, subtrees);
    }

    /** The same rules for no files. */
    public Exclusions erased() {
        return new Exclusions(List.of(), enabled, named, subtrees);
    }

    /** Whether a file is left out. */
    boolean exclude(Path file, boolean isNamed) {
        if (!enabled || isNamed && !named) {
            return false;
        }
        return patterns.stream()
                .anyMatch(pattern -> pattern.matches(file) || isNamed && subtrees && pattern.covers(file));
    }
}
