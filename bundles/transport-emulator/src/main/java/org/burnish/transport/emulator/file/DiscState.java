package org.burnish.transport.emulator.file;

import java.util.List;

/**
 * All that a medium remembers besides its data. Immutable; every change of it is journalled. Sequential media use
 * the tracks, overwritable ones the block counts.
 *
 * @param kind the name of the kind of medium, such as {@code dvd-rw}
 * @param profile the MMC profile it has now
 * @param tracks the logical tracks in order of their addresses
 * @param closedSessions how many sessions are complete
 * @param flags what else is true of it
 * @param formattedBlocks the formatted size; 0 when unformatted. With a sequential disc of two layers the size of the
 *     first one, when a host has set it
 * @param recordedEnd the block after the last one that can be read while the size is not settled
 * @param relocation which blocks lie elsewhere than their address says
 */
public record DiscState(
        String kind,
        int profile,
        List<TrackState> tracks,
        int closedSessions,
        Flags flags,
        long formattedBlocks,
        long recordedEnd,
        Relocation relocation) {

    /**
     * What is true of a disc.
     *
     * @param incremental whether Incremental recording is possible (lost by minimal blanking)
     * @param finalized whether no further session is possible
     * @param intermediate whether the last border is open (restricted overwrite)
     */
    public record Flags(boolean incremental, boolean finalized, boolean intermediate) {

        /** None of them. */
        public static final Flags NONE = new Flags(false, false, false);
    }

    public DiscState {
        tracks = List.copyOf(tracks);
    }

    /** A medium without tracks or format. */
    public static DiscState bare(String kind, int profile) {
        return new DiscState(kind, profile, List.of(), 0, Flags.NONE, 0, 0, Relocation.NONE);
    }

    /** The same with these tracks. */
    public DiscState withTracks(List<TrackState> changed) {
        return new DiscState(kind, profile, changed, closedSessions, flags, formattedBlocks, recordedEnd, relocation);
    }

    /** The same with other flags. */
    public DiscState withFlags(Flags changed) {
        return new DiscState(kind, profile, tracks, closedSessions, changed, formattedBlocks, recordedEnd, relocation);
    }

    /** The same with one more complete session. */
    public DiscState withSessionClosed() {
        return new DiscState(
                kind, profile, tracks, closedSessions + 1, flags, formattedBlocks, recordedEnd, relocation);
    }

    /** The same with another formatted size and recorded end. */
    public DiscState withBlocks(long formatted, long recorded) {
        return new DiscState(kind, profile, tracks, closedSessions, flags, formatted, recorded, relocation);
    }

    /** The same with blocks lying elsewhere. */
    public DiscState withRelocation(Relocation changed) {
        return new DiscState(kind, profile, tracks, closedSessions, flags, formattedBlocks, recordedEnd, changed);
    }
}
