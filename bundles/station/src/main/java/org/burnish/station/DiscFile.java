package org.burnish.station;

import java.time.Instant;

/**
 * A file on a disc.
 *
 * @param disc the disc's id; 0 in a file that is taken in
 * @param path in the image, absolute
 * @param size in bytes
 * @param modified when its content last changed
 * @param sha256 64 hexadecimal digits; empty where unknown
 * @param session from 1
 * @param block its first, of 2048 bytes; 0 where it has none
 */
public record DiscFile(long disc, String path, long size, Instant modified, String sha256, int session, long block) {

    /** What stands behind the last slash of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Which file of the catalogue it is, in words: disc, session and path, as {@link FileQuery#after} takes them. */
    public String place() {
        return disc + "." + session + path;
    }
}
