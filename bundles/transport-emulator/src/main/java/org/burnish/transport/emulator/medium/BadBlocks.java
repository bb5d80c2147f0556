package org.burnish.transport.emulator.medium;

import java.util.OptionalLong;

/**
 * Which places of a medium are bad. It is asked at each writing and reading. An address means the place where the block
 * lies as long as it is not replaced: what a medium with defect management has put into its spare area is no longer
 * asked about.
 */
public interface BadBlocks {

    /** All places are good. */
    BadBlocks NONE = new BadBlocks() {
        @Override
        public OptionalLong unrecordable(long lba, long blocks) {
            return OptionalLong.empty();
        }

        @Override
        public OptionalLong unreadable(long lba, long blocks) {
            return OptionalLong.empty();
        }
    };

    /** The first of so many blocks that cannot be recorded. */
    OptionalLong unrecordable(long lba, long blocks);

    /** The first of so many blocks that cannot be read, although they are recorded. */
    OptionalLong unreadable(long lba, long blocks);
}
