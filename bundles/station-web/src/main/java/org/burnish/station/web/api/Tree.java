package org.burnish.station.web.api;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.burnish.station.web.guard.Refusal;
import org.burnish.station.web.guard.Roots;

/** What lies in the directories that may be burned. */
public final class Tree {

    private static final int MOST = 1000;

    private Tree() {}

    /**
     * A file or directory.
     *
     * @param size in bytes; 0 for a directory
     */
    public record Entry(String name, String path, boolean directory, long size) {}

    /**
     * What is in a directory: directories first, and by name.
     *
     * @param path its real path; empty for the roots themselves
     * @param complete whether all is there; a directory may have more than is shown
     */
    public record Listing(String path, List<Entry> entries, boolean complete) {}

    /** What is in a directory; of an empty path, the roots. Hidden files are not listed. */
    public static Listing of(Roots roots, String path) {
        if (path.isEmpty()) {
            List<Entry> all = roots.all().stream()
                    .map(root -> new Entry(root.toString(), root.toString(), true, 0))
                    .toList();
            return new Listing("", all, true);
        }
        Path directory = roots.real(path);
        if (!Files.isDirectory(directory)) {
            throw Refusal.bad("The path '" + path + "' is no directory");
        }
        List<Entry> entries = new ArrayList<>();
        boolean complete = true;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, Tree::visible)) {
            for (Path file : files) {
                if (entries.size() == MOST) {
                    complete = false;
                    break;
                }
                entries.add(entry(file));
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw Refusal.bad("The directory '" + path + "' can't be listed: " + e.getMessage());
        }
        entries.sort(Comparator.comparing(Entry::directory).reversed().thenComparing(Entry::name));
        return new Listing(directory.toString(), List.copyOf(entries), complete);
    }

    private static boolean visible(Path file) {
        return !String.valueOf(file.getFileName()).startsWith(".");
    }

    private static Entry entry(Path file) {
        boolean directory = Files.isDirectory(file);
        long size = 0;
        try {
            size = directory ? 0 : Files.size(file);
        } catch (IOException e) {
            // it went away, or is a link to nothing; what happens to it, its burn reports
        }
        return new Entry(String.valueOf(file.getFileName()), file.toString(), directory, size);
    }
}
