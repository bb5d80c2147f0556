package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Session;

/** Shell patterns for files of the disk. */
public final class DiskWildcards {

    private final Session session;
    private final boolean listing;

    /**
     * Makes one.
     *
     * @param listing whether it is for a command that lists files
     */
    public DiskWildcards(Session session, boolean listing) {
        this.session = session;
        this.listing = listing;
    }

    /** The words; in place of patterns what they match, in the same way as they are written. A pattern that matches nothing stays. */
    public List<String> expand(List<String> words) {
        List<String> expanded = new ArrayList<>();
        for (String word : words) {
            expanded.addAll(expand(word));
        }
        return expanded;
    }

    private List<String> expand(String word) {
        if (!Wildcards.isPattern(word)) {
            return List.of(word);
        }
        if (!session.settings().get(Choices.DISK_PATTERN).expands(listing)) {
            if (!listing) {
                Wildcards.warn(session, "-disk_pattern or -pathspecs", word);
            }
            return List.of(word);
        }
        List<String> found = List.of(word.startsWith("/") ? "/" : "");
        for (String part : word.split("/")) {
            if (!part.isEmpty()) {
                found = below(found, part);
            }
        }
        return found.isEmpty() ? List.of(word) : found;
    }

    private List<String> below(List<String> directories, String part) {
        List<String> found = new ArrayList<>();
        for (String directory : directories) {
            String begin = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
            if (Wildcards.isPattern(part)) {
                Predicate<String> matcher = Wildcards.matcher(part);
                names(DiskPath.of(session, begin)).stream()
                        .filter(name -> matcher.test(name) && (!name.startsWith(".") || part.startsWith(".")))
                        .forEach(name -> found.add(begin + name));
            } else if (Files.exists(DiskPath.of(session, begin + part), LinkOption.NOFOLLOW_LINKS)
                    || part.startsWith(".")) {
                found.add(begin + part);
            }
        }
        return found;
    }

    /** What is in a directory; nothing where it is none, or can't be read. */
    private List<String> names(Path directory) {
        if (Files.isSymbolicLink(directory)
                && !session.settings().get(DiskRules.SETTING).links().pattern()) {
            return List.of();
        }
        try {
            return DiskListing.names(directory);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
