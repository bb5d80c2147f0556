package org.burnish.media;

import java.util.Objects;

/**
 * A track of a complete session.
 *
 * @param number as the drive counts, from 1
 * @param start the LBA of its first block
 * @param blocks its size in blocks
 * @param form what its blocks are
 */
public record MediumTrack(int number, long start, long blocks, BlockForm form) {

    public MediumTrack {
        Objects.requireNonNull(form);
    }

    /** Whether file systems can be in it. */
    public boolean isData() {
        return form.equals(BlockForm.DATA);
    }
}
