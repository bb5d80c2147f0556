package org.burnish.transport.emulator.medium.bd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.medium.sequential.RecordedTracks;
import org.burnish.transport.emulator.medium.sequential.TrackTable;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * The logical tracks of a BD-R, which its standard calls sequential recording ranges. They are recorded in whole
 * clusters: the cluster that the host has filled in part is padded with zeros when the buffer is emptied, and the next
 * writable address is behind it. The last recorded address remains the last one that the host wrote.
 */
final class BdTracks {

    private static final int UNINTERRUPTED = 4;

    private final RecordedTracks tracks;
    /** The tracks whose last cluster is still in the buffer. */
    private final Set<Integer> buffered = new HashSet<>();

    BdTracks(MediumFile file) {
        this.tracks = new RecordedTracks(file);
    }

    TrackTable table() {
        return tracks.table();
    }

    /** The next writable address of a track. */
    private long next(TrackState track) {
        return buffered.contains(track.number()) ? track.next() : BdSizes.roundUp(track.next());
    }

    private static long end(TrackState track, long size) {
        return track.isSized() ? track.start() + track.size() : size;
    }

    /** The open track that would be continued at this address, on a disc of this size. */
    Optional<TrackState> writableAt(long lba, long size) {
        return table().tracks().stream()
                .filter(track -> !track.closed() && next(track) == lba && lba < end(track, size))
                .findFirst();
    }

    TrackReport report(TrackState track, long size) {
        long end = end(track, size);
        long next = next(track);
        boolean writable = !track.closed() && next < end;
        return new TrackReport(
                track.number(),
                track.session(),
                UNINTERRUPTED,
                new TrackReport.Bits(false, track.kind() == Kind.RESERVED && !track.closed(), track.isEmpty(), false),
                track.start(),
                writable ? OptionalLong.of(next) : OptionalLong.empty(),
                writable ? end - next : 0,
                BdSizes.CLUSTER,
                end - track.start(),
                track.isEmpty() ? OptionalLong.empty() : OptionalLong.of(track.next() - 1));
    }

    /** Records blocks from an address on, which is where the track continues. */
    void record(TrackState track, long lba, int count, ByteBuffer buffer) throws IOException {
        tracks.record(track.upTo(lba), count, buffer);
        if ((lba + count) % BdSizes.CLUSTER == 0) {
            buffered.remove(track.number());
        } else {
            buffered.add(track.number());
        }
        tracks.checkpoint();
    }

    /** The first of so many blocks that is not recorded, or the block behind them. */
    long recordedUpTo(long lba, long count) {
        return new TrackTable(table().tracks().stream()
                        .map(track -> track.upTo(next(track)))
                        .toList())
                .recordedUpTo(lba, count);
    }

    /** Refuses to read what is not recorded. */
    void recorded(long lba, int count) throws CheckCondition {
        long end = recordedUpTo(lba, count);
        if (end < lba + count) {
            throw Sense.LBA_OUT_OF_RANGE.at(end);
        }
    }

    /** Reserves the track with the open end; another one follows when there is room. */
    void reserve(TrackState track, long blocks, long size) {
        TrackState reserved = track.reserved(blocks, Kind.RESERVED);
        tracks.replace(reserved);
        appendOpen(track.number() + 1, track.session(), reserved.start() + blocks, size);
    }

    /** A track with an open end, when there is room for it. */
    void appendOpen(int number, int session, long start, long size) {
        if (start + BdSizes.CLUSTER <= size) {
            tracks.append(TrackState.open(number, session, start));
        }
    }

    /** Closes a track. What is not recorded of a reservation never will be. */
    void close(TrackState track, long size) {
        buffered.remove(track.number());
        if (track.kind() == Kind.RESERVED) {
            tracks.replace(track.closedWith(track.size()));
            return;
        }
        long end = next(track);
        tracks.replace(track.closedWith(end - track.start()));
        appendOpen(track.number() + 1, track.session(), end, size);
    }

    /** The blocks of whole clusters that the track with the open end has left. */
    long roomAtTheEnd(long size) {
        return table().invisible()
                .map(open -> size - BdSizes.roundUp(open.next()))
                .orElse(0L);
    }

    /** Uses up clusters at the end of the track with the open end; returns whether they were there. */
    boolean useUp(long blocks, long size) {
        if (roomAtTheEnd(size) < blocks) {
            return false;
        }
        TrackState open = table().invisible().orElseThrow();
        buffered.remove(open.number());
        tracks.replace(open.upTo(BdSizes.roundUp(open.next()) + blocks));
        return true;
    }

    /** The block behind the last one that is recorded. */
    long recordedEnd() {
        return table().tracks().stream()
                .filter(track -> !track.isEmpty())
                .mapToLong(TrackState::next)
                .max()
                .orElse(0);
    }

    /** Leaves the open track of a session out: the session is complete. */
    void dropOpen() {
        tracks.keep(table().tracks().stream().filter(TrackState::closed).toList());
    }

    /** What is in the buffer goes to the disc. */
    void flush(DiscState state) throws IOException {
        buffered.clear();
        if (tracks.isUnsaved()) {
            tracks.store(state);
        }
    }

    /** Journals the tracks with the rest of this state. */
    void store(DiscState state) throws IOException {
        tracks.store(state);
    }

    /** The block behind the last one of the complete sessions. */
    long readableBlocks() {
        return tracks.readableBlocks();
    }
}
