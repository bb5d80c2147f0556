package org.burnish.verifier;

/**
 * Neighbouring blocks of one quality.
 *
 * @param start the first block
 * @param blocks how many
 * @param quality how reading them went
 */
public record MediaRegion(long start, long blocks, Quality quality) {

    /** Quality classes, best first, with the names of xorriso. */
    public enum Quality {
        /** Read at once, in time. */
        GOOD("good"),
        /** Covered by a checksum that matches. */
        MD5_MATCH("md5_match"),
        /** Read, but slowly. */
        SLOW("slow"),
        /** Read by a second attempt, from a chunk that failed as a whole. */
        PARTIAL("partial"),
        /** Known from an earlier scan to be readable. */
        VALID("valid"),
        /** Not tried. */
        UNTESTED("untested"),
        /** Covered by a checksum that does not match: some of the blocks are wrong. */
        MD5_MISMATCH("md5_mismatch"),
        /** Known from an earlier scan to be bad. */
        INVALID("invalid"),
        /** Not meant to be read: the end of a track that was written at once. */
        TAO_END("tao_end"),
        /** Not meant to be read: outside of the tracks. */
        OFF_TRACK("off_track"),
        /** Can't be read. */
        UNREADABLE("unreadable");

        private final String word;

        Quality(String word) {
            this.word = word;
        }

        /** The name as xorriso prints it. */
        public String word() {
            return word;
        }

        /** Whether the blocks hold no data, and are not meant to be read. */
        public boolean intended() {
            return this == TAO_END || this == OFF_TRACK;
        }

        /** Whether the data are believed to be right. */
        public boolean good() {
            return compareTo(VALID) <= 0;
        }
    }
}
