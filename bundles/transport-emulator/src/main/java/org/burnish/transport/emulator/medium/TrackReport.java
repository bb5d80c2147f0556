package org.burnish.transport.emulator.medium;

import java.util.OptionalLong;

/**
 * What READ TRACK INFORMATION reports about a logical track (MMC-6, 6.26). Addresses and sizes are blocks.
 *
 * @param number the track number
 * @param session the session number
 * @param mode the track mode: 4 recorded uninterrupted, 5 incrementally; on CD the control field
 * @param dataMode the data mode: 1 or 2, Fh unknown or audio
 * @param bits what is true of the track
 * @param start its first block
 * @param next the next writable address, when there is one
 * @param free the blocks that can still be recorded in it
 * @param packet the fixed packet size or the blocking factor
 * @param size its size
 * @param last the last recorded address, when something is recorded
 */
public record TrackReport(
        int number,
        int session,
        int mode,
        int dataMode,
        Bits bits,
        long start,
        OptionalLong next,
        long free,
        int packet,
        long size,
        OptionalLong last) {

    /** The report of a track of mode 1. */
    public TrackReport(
            int number,
            int session,
            int mode,
            Bits bits,
            long start,
            OptionalLong next,
            long free,
            int packet,
            long size,
            OptionalLong last) {
        this(number, session, mode, 1, bits, start, next, free, packet, size, last);
    }

    /**
     * The single bits of a track.
     *
     * @param damage whether it cannot be continued
     * @param reserved whether it is reserved and not complete
     * @param blank whether nothing is recorded
     * @param incremental whether it is recorded in packets
     * @param fixed whether these have all the same size
     */
    public record Bits(boolean damage, boolean reserved, boolean blank, boolean incremental, boolean fixed) {

        /** Those of a track without fixed packets. */
        public Bits(boolean damage, boolean reserved, boolean blank, boolean incremental) {
            this(damage, reserved, blank, incremental, false);
        }
    }
}
