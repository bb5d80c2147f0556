package org.burnish.verifier.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.burnish.image.BlockSource;
import org.burnish.verifier.MediaRegion.Quality;
import org.burnish.verifier.MediaScan;
import org.burnish.verifier.ScanOptions;
import org.burnish.verifier.ScanRequest;
import org.jspecify.annotations.Nullable;

/** One thread reads blocks and judges how that went, another one computes the checksums of ranges. */
final class Scanner {

    private final BlockSource source;
    private final ScanRequest request;
    private final Reporter reporter;
    private final RangeDigests digests;
    private final boolean untilChecked;
    private final int chunkBlocks;
    private final Regions regions;
    private final Crew crew = new Crew();
    private final Lane lane = new Lane();
    private final long began = System.nanoTime();
    private long blocksRead;
    private String stopped = "";
    private volatile boolean checked;

    /** @param untilChecked whether to end when each range is checked, or can't be */
    Scanner(BlockSource source, ScanRequest request, RangeDigests digests, Reporter reporter, boolean untilChecked) {
        this.source = source;
        this.request = request;
        this.reporter = reporter;
        this.digests = digests;
        this.untilChecked = untilChecked;
        this.regions = new Regions(reporter);
        int most = Blocks.CHUNK / Blocks.BLOCK;
        this.chunkBlocks = request.get(ScanOptions.CHUNK_BLOCKS) < 1
                ? most
                : Math.min(request.get(ScanOptions.CHUNK_BLOCKS), most);
    }

    MediaScan run() throws InterruptedException {
        crew.start("reader", this::readAll);
        crew.start("digest", this::digestAll);
        crew.await();
        return new MediaScan(regions.list(), digests.results(), blocksRead, elapsed(), stopped);
    }

    private long elapsed() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private void readAll() throws InterruptedException {
        long end = request.start() + request.blocks();
        long readable = Math.min(end, source.blocks());
        long data = Math.min(readable, end - request.get(ScanOptions.RUN_OUT));
        long lba = request.start();
        while (lba < data && !isOver()) {
            int blocks = (int) Math.min(chunkBlocks, data - lba);
            readChunk(lba, blocks, Quality.GOOD);
            lba += blocks;
        }
        while (lba < readable && !isOver()) {
            read(lba, 1, Quality.GOOD, Quality.TAO_END);
            lba++;
        }
        regions.add(lba, end - lba, Quality.UNTESTED);
        synchronized (lane) {
            lane.close();
            lane.notifyAll();
        }
    }

    private boolean isOver() {
        if (request.get(ScanOptions.TIME_LIMIT_MILLIS) > 0 && elapsed() >= request.get(ScanOptions.TIME_LIMIT_MILLIS)) {
            stopped = "the time limit of " + request.get(ScanOptions.TIME_LIMIT_MILLIS) + " ms is over";
        } else if (request.get(ScanOptions.REGION_LIMIT) > 0
                && regions.list().size() >= request.get(ScanOptions.REGION_LIMIT)) {
            stopped = "the limit of " + request.get(ScanOptions.REGION_LIMIT) + " regions is reached";
        }
        if (stopped.isEmpty()) {
            stopped = request.reasonToStop();
        }
        return crew.cancelled() || !stopped.isEmpty() || (untilChecked && checked);
    }

    private void readChunk(long lba, int blocks, Quality success) throws InterruptedException {
        ByteBuffer buffer = takeBuffer();
        if (buffer == null) {
            regions.add(lba, blocks, Quality.UNTESTED);
            return;
        }
        long start = System.nanoTime();
        try {
            Blocks.read(source, lba, blocks, buffer);
            boolean slow = (System.nanoTime() - start) / 1_000_000 >= request.get(ScanOptions.SLOW_MILLIS);
            take(lba, blocks, buffer, slow && success == Quality.GOOD ? Quality.SLOW : success);
        } catch (IOException bad) {
            salvage(lba, blocks, buffer, bad);
        }
    }

    /**
     * What was read before the bad block is kept. If that is wanted, the rest is tried again in pieces, until one behind a bad
     * one can be read: then at once. If the first piece can be read after all, the source was wrong about the bad block, and
     * each piece is tried.
     */
    private void salvage(long lba, int blocks, ByteBuffer buffer, IOException bad) throws InterruptedException {
        int read = buffer.position() / Blocks.BLOCK;
        if (read > 0) {
            take(lba, read, buffer.limit(read * Blocks.BLOCK).position(0), Quality.PARTIAL);
        } else {
            giveBack(buffer);
        }
        if (request.get(ScanOptions.RETRY_BLOCKS) < 1) {
            lost(lba + read, blocks - read, Quality.UNREADABLE, bad);
            return;
        }
        boolean found = false;
        for (int at = read; at < blocks && !crew.cancelled(); at += request.get(ScanOptions.RETRY_BLOCKS)) {
            int piece = Math.min(request.get(ScanOptions.RETRY_BLOCKS), blocks - at);
            boolean readable = read(lba + at, piece, Quality.PARTIAL, Quality.UNREADABLE);
            if (readable && found && at + piece < blocks) {
                readChunk(lba + at + piece, blocks - at - piece, Quality.PARTIAL);
                return;
            }
            found |= !readable;
        }
    }

    private boolean read(long lba, int blocks, Quality success, Quality failure) throws InterruptedException {
        ByteBuffer buffer = takeBuffer();
        if (buffer == null) {
            regions.add(lba, blocks, Quality.UNTESTED);
            return false;
        }
        try {
            Blocks.read(source, lba, blocks, buffer);
            take(lba, blocks, buffer, success);
            return true;
        } catch (IOException bad) {
            giveBack(buffer);
            lost(lba, blocks, failure, bad);
            return false;
        }
    }

    private void take(long lba, int blocks, ByteBuffer data, Quality quality) {
        blocksRead += blocks;
        regions.add(lba, blocks, quality);
        reporter.read((long) blocks * Blocks.BLOCK);
        try {
            request.copy().put(lba, data.duplicate());
        } catch (IOException failed) {
            stopped = "the blocks from LBA " + lba + " on can't be copied: " + failed.getMessage();
        }
        hand(new Lane.Chunk(null, new Reading.Piece(lba, blocks, data.remaining(), false), data, -1, null));
    }

    private void lost(long lba, int blocks, Quality quality, IOException bad) {
        regions.add(lba, blocks, quality);
        reporter.read((long) blocks * Blocks.BLOCK);
        String reason = String.valueOf(bad.getMessage());
        hand(new Lane.Chunk(null, new Reading.Piece(lba, blocks, 0, false), null, lba, reason));
    }

    private @Nullable ByteBuffer takeBuffer() throws InterruptedException {
        synchronized (lane) {
            ByteBuffer buffer = lane.tryTake();
            while (buffer == null && !crew.cancelled()) {
                lane.wait(Crew.POLL_MILLIS);
                buffer = lane.tryTake();
            }
            return buffer;
        }
    }

    private void giveBack(ByteBuffer buffer) {
        synchronized (lane) {
            lane.giveBack(buffer);
            lane.notifyAll();
        }
    }

    private void hand(Lane.Chunk chunk) {
        synchronized (lane) {
            lane.put(chunk);
            lane.notifyAll();
        }
    }

    private void digestAll() throws InterruptedException {
        for (Lane.Chunk chunk = await(); chunk != null; chunk = await()) {
            if (chunk.reason() == null) {
                ByteBuffer data = Objects.requireNonNull(chunk.data(), "a chunk that was read without its blocks");
                digests.read(chunk.piece().lba(), data);
                giveBack(data);
            } else {
                digests.unreadable(chunk.badLba(), chunk.reason());
            }
            checked = digests.done();
        }
    }

    private Lane.@Nullable Chunk await() throws InterruptedException {
        synchronized (lane) {
            while (!crew.cancelled() && !lane.ended()) {
                Lane.Chunk chunk = lane.poll();
                if (chunk != null) {
                    return chunk;
                }
                lane.wait(Crew.POLL_MILLIS);
            }
            return null;
        }
    }
}
