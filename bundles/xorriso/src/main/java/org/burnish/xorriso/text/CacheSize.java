package org.burnish.xorriso.text;

import org.burnish.image.BlockSource;

/**
 * How much is kept of what is read while an image is loaded.
 *
 * @param tiles how many runs of blocks, 0 for the default
 * @param blocks how many blocks each has, 0 for the default
 */
public record CacheSize(int tiles, int blocks) {

    /** Without any choice. */
    public static final CacheSize DEFAULT = new CacheSize(0, 0);

    /** The most bytes. */
    public static final long MOST = 1L << 30;

    private static final int USUAL = 32;

    /** Bytes. */
    public long bytes() {
        return (long) (tiles == 0 ? USUAL : tiles) * (blocks == 0 ? USUAL : blocks) * BlockSource.BLOCK;
    }

    /** The two words that would choose this. */
    public String words() {
        return word(tiles) + " " + word(blocks);
    }

    private static String word(int number) {
        return number == 0 ? "default" : Integer.toString(number);
    }
}
