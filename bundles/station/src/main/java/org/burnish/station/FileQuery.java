package org.burnish.station;

/**
 * Which files are wanted.
 *
 * @param text words, each of which has to begin a word of the file's name, whatever their case; or, where it has a slash, a path; or 64
 *     hexadecimal digits, which are a SHA-256
 * @param disc the id of the only disc; 0 for all
 * @param after the path of the last file that the caller has; empty for the first ones
 * @param limit how many at most, 1 to 1000
 */
public record FileQuery(String text, long disc, String after, int limit) {

    public FileQuery {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("a limit has to be 1 to 1000, not " + limit);
        }
    }

    /** The first hundred. */
    public static FileQuery of(String text) {
        return new FileQuery(text, 0, "", 100);
    }
}
