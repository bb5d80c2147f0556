package org.burnish.station;

/**
 * Which files are wanted.
 *
 * @param text words, each of which has to begin a word of the file's name, whatever their case; or, where it has a slash, a path; or 64
 *     hexadecimal digits, which are a SHA-256; of one disc, an empty text is for all its files
 * @param disc the id of the only disc; 0 for all
 * @param after the {@link DiscFile#place} of the last file that the caller has, or its path alone, which passes over files of the same
 *     name on discs up to the last with this path; empty for the first ones
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
