package org.burnish.transport.emulator.file;

import java.io.IOException;

/**
 * A logical track as the medium file remembers it. Addresses and sizes are blocks of 2048 bytes.
 *
 * @param number the track number, from 1
 * @param session the session it belongs to, from 1
 * @param start the first block
 * @param size the number of blocks of a reserved or closed track; 0 while the end is open
 * @param next the next writable address; {@code start} while nothing is recorded
 * @param kind how it came into being
 * @param closed whether nothing can be recorded in it any more
 * @param cd what only tracks of a CD have
 */
public record TrackState(
        int number, int session, long start, long size, long next, Kind kind, boolean closed, CdTrack cd) {

    /** The ways in which a track is recorded. */
    public enum Kind {
        /** Incremental, with an open end. */
        OPEN(0),
        /** Incremental, of a reserved size. */
        RESERVED(1),
        /** At once from start to end. */
        AT_ONCE(2);

        private final int mark;

        Kind(int mark) {
            this.mark = mark;
        }

        /** The number that stands for it in the medium file. */
        int mark() {
            return mark;
        }

        static Kind of(int mark) throws IOException {
            for (Kind kind : values()) {
                if (kind.mark == mark) {
                    return kind;
                }
            }
            throw new IOException("it has a track of the unknown kind " + mark);
        }
    }

    /** A track of which nothing is recorded, with an open end. */
    public static TrackState open(int number, int session, long start) {
        return new TrackState(number, session, start, 0, start, Kind.OPEN, false, CdTrack.NONE);
    }

    /** The same track reserved for this many blocks. */
    public TrackState reserved(long blocks, Kind how) {
        return new TrackState(number, session, start, blocks, next, how, closed, cd);
    }

    /** The same track recorded up to before this address. */
    public TrackState upTo(long address) {
        return new TrackState(number, session, start, size, address, kind, closed, cd);
    }

    /** The same track with its end fixed where recording stands. */
    public TrackState close() {
        return new TrackState(number, session, start, next - start, next, kind, true, cd);
    }

    /** The same track of a CD, being like this. */
    public TrackState of(CdTrack changed) {
        return new TrackState(number, session, start, size, next, kind, closed, changed);
    }

    /** The same track, complete, with the size that it has. */
    public TrackState shut() {
        return new TrackState(number, session, start, size, next, kind, true, cd);
    }

    /** The same track closed with this size, of which the end may never have been recorded. */
    public TrackState closedWith(long blocks) {
        return new TrackState(number, session, start, blocks, next, kind, true, cd);
    }

    /** Whether nothing is recorded. */
    public boolean isEmpty() {
        return next == start;
    }

    /** Whether the size is fixed. */
    public boolean isSized() {
        return kind != Kind.OPEN || closed;
    }
}
