package org.burnish.media;

import java.util.List;
import java.util.Optional;

/**
 * A session that the drive reports.
 *
 * @param number from 1
 * @param start the LBA of its first block
 * @param blocks its size in blocks, up to the last recorded one
 * @param runOut how many of these, at the end, may not be readable although nothing is wrong: a track of CD that was
 *     written at once ends with run-out blocks, and no drive reports which tracks were
 * @param tracks what it is made of, in the order of their addresses
 */
public record MediumSession(int number, long start, long blocks, int runOut, List<MediumTrack> tracks) {

    public MediumSession {
        tracks = List.copyOf(tracks);
    }

    /** One track of data. */
    public MediumSession(int number, long start, long blocks, int runOut) {
        this(number, start, blocks, runOut, List.of(new MediumTrack(number, start, blocks, BlockForm.DATA)));
    }

    /** One track of data without run-out blocks. */
    public MediumSession(int number, long start, long blocks) {
        this(number, start, blocks, 0);
    }

    /** The track that readers look for a file system in: the first one with data. */
    public Optional<MediumTrack> data() {
        return tracks.stream().filter(MediumTrack::isData).findFirst();
    }
}
