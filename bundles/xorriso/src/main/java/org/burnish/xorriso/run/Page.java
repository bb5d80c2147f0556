package org.burnish.xorriso.run;

/**
 * How much a terminal shows at once.
 *
 * @param length in lines; 0 for endless
 * @param width in characters, at least 1
 */
public record Page(int length, int width) {

    /** How many lines of the terminal a text takes. */
    int lines(String text) {
        return Math.max(1, (text.length() + width - 1) / width);
    }
}
