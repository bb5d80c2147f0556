package org.burnish.mkisofs;

import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.xorriso.spi.ProblemException;

/**
 * A path of the command line.
 *
 * @param disk what is added
 * @param image where it goes
 */
record Graft(String disk, String image) {

    /**
     * Reads a word.
     *
     * @param points whether it may be a graft point, {@code IMAGE=DISK}, in which {@code \=} is a plain one
     */
    static Graft of(String word, boolean points) throws ProblemException {
        int split = points ? separator(word) : -1;
        if (split == 0) {
            throw ProblemException.failure(
                    "-as mkisofs: there is no path in the image before '=' in '" + word + "'",
                    "Write it as PATH_IN_IMAGE=PATH_ON_DISK; a plain = in a name is written \\=");
        }
        String disk = unescaped(word.substring(split + 1), points);
        if (disk.isEmpty()) {
            throw ProblemException.failure("-as mkisofs: there is no path on disk in '" + word + "'");
        }
        String place = split < 0 ? "/" : absolute(unescaped(word.substring(0, split), points));
        return new Graft(disk, Files.isDirectory(Path.of(disk)) ? place : filePlace(place, disk, split < 0));
    }

    /** The same in a directory of the image. */
    Graft below(String directory) {
        return directory.matches("/*")
                ? this
                : new Graft(disk, absolute(directory).replaceFirst("/+$", "") + image);
    }

    private static String filePlace(String place, String disk, boolean plain) {
        return plain || place.endsWith("/") ? place + Path.of(disk).getFileName() : place;
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private static int separator(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) == '\\') {
                at++;
            } else if (word.charAt(at) == '=') {
                return at;
            }
        }
        return -1;
    }

    private static String unescaped(String text, boolean points) {
        return points ? text.replaceAll("\\\\(.)", "$1") : text;
    }
}
