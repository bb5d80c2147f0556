package org.burnish.shell.console;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Names of files with wildcards, for consoles that leave them to the commands, such as that of Karaf. */
public final class Globs {

    private Globs() {}

    /**
     * The paths that a word means: itself, or the files that match it, in order. Names that begin with a dot match only what does.
     *
     * @throws NoSuchFileException when nothing matches
     */
    public static List<String> expand(Place place, String word) throws IOException {
        if (!word.matches(".*[*?\\[{].*") || Files.exists(place.path(word), LinkOption.NOFOLLOW_LINKS)) {
            return List.of(word);
        }
        List<Path> found = List.of(Path.of(word.startsWith("/") ? "/" : ""));
        for (Path part : Path.of(word)) {
            found = below(place, found, part.toString());
        }
        if (found.isEmpty()) {
            throw new NoSuchFileException(word, null, "no file or directory matches this");
        }
        return found.stream().map(Path::toString).toList();
    }

    private static List<Path> below(Place place, List<Path> directories, String part) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path directory : directories) {
            if (Files.isDirectory(place.path(directory.toString()))) {
                matching(place, directory, part).sorted().forEach(found::add);
            }
        }
        return found;
    }

    private static Stream<Path> matching(Place place, Path directory, String part) throws IOException {
        PathMatcher matcher = directory.getFileSystem().getPathMatcher("glob:" + part);
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place.path(directory.toString()))) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                boolean hidden = name.toString().startsWith(".") && !part.startsWith(".");
                if (!hidden && matcher.matches(name)) {
                    found.add(directory.resolve(name));
                }
            }
        }
        return found.stream();
    }
}
