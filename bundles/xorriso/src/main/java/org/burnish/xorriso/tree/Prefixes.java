package org.burnish.xorriso.tree;

import java.nio.file.Path;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/**
 * Paths of the disk and of the image that correspond to each other below two prefixes.
 *
 * @param disk absolute
 * @param image absolute
 */
public record Prefixes(Path disk, String image) {

    /** Those of words of the user. */
    public static Prefixes of(Session session, String disk, String image) {
        return new Prefixes(DiskPath.of(session, disk), IsoPath.absolute(session, image));
    }

    /** Where a file of the disk is in the image. */
    public String toImage(Path file, String command) throws ProblemException {
        if (!file.startsWith(disk)) {
            throw ProblemException.failure(
                    command + ": disk_path '" + file + "' does not begin with disk_prefix '" + disk + "'");
        }
        return IsoPath.normal(image + "/" + disk.relativize(file));
    }

    /** Where a file of the image is on disk. */
    public Path toDisk(String path, String command) throws ProblemException {
        if (!image.equals("/") && !path.equals(image) && !path.startsWith(image + "/")) {
            throw ProblemException.failure(
                    command + ": iso_rr_path '" + path + "' does not begin with iso_rr_prefix '" + image + "'");
        }
        String below = path.substring(image.equals("/") ? 0 : image.length()).replaceFirst("^/", "");
        return disk.resolve(below).normalize();
    }
}
