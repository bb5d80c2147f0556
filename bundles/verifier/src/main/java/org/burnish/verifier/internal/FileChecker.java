package org.burnish.verifier.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.burnish.image.BlockSource;
import org.burnish.image.Digests;
import org.jspecify.annotations.Nullable;

/**
 * One thread reads in the order of addresses, two threads digest. A second content is begun before the first one is done
 * only when digesting, not reading, holds things up: a drive is never made to jump to and fro.
 */
final class FileChecker {

    private static final int LANES = 2;

    private final BlockSource source;
    private final Readings readings;
    private final FileFindings findings;
    private final Digests digests;
    private final Crew crew = new Crew();
    private final List<Lane> lanes;

    FileChecker(BlockSource source, List<CheckItem> items, FileFindings findings, Digests digests) {
        this.digests = digests;
        this.source = source;
        this.readings = new Readings(items);
        this.findings = findings;
        this.lanes = Stream.generate(Lane::new).limit(LANES).toList();
    }

    void run() throws InterruptedException {
        crew.start("reader", this::readAll);
        for (Lane lane : lanes) {
            crew.start("digest", () -> digestAll(lane));
        }
        crew.await();
    }

    private void readAll() throws InterruptedException {
        while (!crew.cancelled() && (readings.hasNext() || lanes.stream().anyMatch(lane -> lane.reading() != null))) {
            Ready ready = awaitRoom();
            if (ready != null) {
                read(ready.lane, ready.buffer);
            }
        }
        synchronized (lanes) {
            lanes.forEach(Lane::close);
            lanes.notifyAll();
        }
    }

    /** A lane that goes on and its buffer. */
    private record Ready(Lane lane, ByteBuffer buffer) {}

    private @Nullable Ready awaitRoom() throws InterruptedException {
        synchronized (lanes) {
            while (!crew.cancelled()) {
                Ready ready = room();
                if (ready != null) {
                    return ready;
                }
                lanes.wait(Crew.POLL_MILLIS);
            }
            return null;
        }
    }

    /** The lane at the lowest address that has room; only if there is none, one without a reading. */
    private @Nullable Ready room() {
        List<Lane> busy = lanes.stream()
                .filter(lane -> lane.reading() != null)
                .sorted(Comparator.comparingLong(lane -> reading(lane).lba()))
                .toList();
        for (Lane lane : busy) {
            ByteBuffer buffer = lane.tryTake();
            if (buffer != null) {
                return new Ready(lane, buffer);
            }
        }
        for (Lane lane : lanes) {
            ByteBuffer buffer = lane.reading() == null && readings.hasNext() ? lane.tryTake() : null;
            if (buffer != null) {
                lane.reading(readings.next());
                return new Ready(lane, buffer);
            }
        }
        return null;
    }

    private static Reading reading(Lane lane) {
        return Objects.requireNonNull(lane.reading(), "the lane is without a reading");
    }

    private void read(Lane lane, ByteBuffer buffer) {
        Reading reading = reading(lane);
        Reading.Piece piece = reading.next();
        Lane.Chunk chunk;
        try {
            Blocks.read(source, piece.lba(), piece.blocks(), buffer);
            chunk = new Lane.Chunk(reading, piece, buffer, -1, null);
        } catch (IOException unreadable) {
            chunk = failed(reading, piece, buffer, unreadable);
        }
        if (piece.last() || chunk == null || chunk.reason() != null) {
            lane.reading(null);
        }
        synchronized (lanes) {
            if (chunk == null) {
                lane.giveBack(buffer);
            } else {
                lane.put(chunk);
            }
            lanes.notifyAll();
        }
    }

    /** Null for a batch: its contents are tried one by one, which separates the bad from the good. */
    private Lane.@Nullable Chunk failed(
            Reading reading, Reading.Piece piece, ByteBuffer buffer, IOException unreadable) {
        if (reading.isBatch()) {
            readings.split(reading);
            return null;
        }
        int read = buffer.position() / Blocks.BLOCK;
        long bad = Blocks.firstBad(source, piece.lba() + read, piece.blocks() - read)
                .orElse(piece.lba());
        return new Lane.Chunk(reading, piece, buffer, bad, String.valueOf(unreadable.getMessage()));
    }

    private void digestAll(Lane lane) throws InterruptedException {
        ReadingDigest digest = new ReadingDigest(findings, digests);
        while (true) {
            Lane.Chunk chunk = await(lane);
            if (chunk == null) {
                return;
            }
            digest.take(chunk);
            synchronized (lanes) {
                lane.giveBack(Objects.requireNonNull(chunk.data(), "a chunk of files without its buffer"));
                lanes.notifyAll();
            }
        }
    }

    private Lane.@Nullable Chunk await(Lane lane) throws InterruptedException {
        synchronized (lanes) {
            while (!crew.cancelled() && !lane.ended()) {
                Lane.Chunk chunk = lane.poll();
                if (chunk != null) {
                    return chunk;
                }
                lanes.wait(Crew.POLL_MILLIS);
            }
            return null;
        }
    }
}
