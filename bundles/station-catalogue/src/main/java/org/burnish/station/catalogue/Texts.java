package org.burnish.station.catalogue;

/** Texts as both databases store them. */
final class Texts {

    private Texts() {}

    /** A text for people without what is no character, cut to a length. Names and paths are stored as bytes instead. */
    static String stored(String text, int most) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .map(value -> value == 0 || value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE
                        ? 0xFFFD
                        : value)
                .limit(most)
                .forEach(kept::appendCodePoint);
        while (kept.length() > most) {
            kept.setLength(kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.toString();
    }
}
