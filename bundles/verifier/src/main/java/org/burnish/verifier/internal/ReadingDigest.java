package org.burnish.verifier.internal;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Digests;
import org.burnish.image.RunningDigest;

/** Digests the chunks of a lane, one reading after the other. */
final class ReadingDigest {

    private final FileFindings findings;
    private final Digests known;
    /** By the names that the recorded checksums have. */
    private final Map<String, Optional<RunningDigest>> digests = new HashMap<>();

    ReadingDigest(FileFindings findings, Digests known) {
        this.findings = findings;
        this.known = known;
    }

    void take(Lane.Chunk chunk) {
        Reading reading = Objects.requireNonNull(chunk.reading(), "a chunk of no reading");
        if (chunk.reason() != null) {
            digests.values().forEach(each -> each.ifPresent(RunningDigest::reset));
            findings.unreadable(reading.items().get(0), chunk.badLba(), chunk.reason());
        } else if (reading.isBatch()) {
            takeBatch(reading, chunk.piece(), data(chunk));
        } else {
            takePiece(reading, chunk.piece(), data(chunk));
        }
    }

    private static ByteBuffer data(Lane.Chunk chunk) {
        return Objects.requireNonNull(chunk.data(), "a chunk that was read without its blocks");
    }

    private void takePiece(Reading reading, Reading.Piece piece, ByteBuffer data) {
        CheckItem item = reading.items().get(0);
        int bytes = (int) piece.bytes();
        Optional<RunningDigest> digest = digest(item);
        digest.ifPresent(running -> running.update(data.slice(data.position(), bytes)));
        findings.read(bytes);
        if (piece.last()) {
            end(item, digest);
        }
    }

    private void takeBatch(Reading reading, Reading.Piece piece, ByteBuffer data) {
        long bytes = 0;
        for (CheckItem item : reading.items()) {
            int at = data.position() + (int) (item.lba() - piece.lba()) * Blocks.BLOCK;
            Optional<RunningDigest> digest = digest(item);
            digest.ifPresent(running -> running.update(data.slice(at, (int) item.bytes())));
            end(item, digest);
            bytes += item.bytes();
        }
        findings.read(bytes);
    }

    private Optional<RunningDigest> digest(CheckItem item) {
        return digests.computeIfAbsent(
                item.content().digest().orElseThrow(), name -> known.find(name).map(DigestAlgorithm::begin));
    }

    private void end(CheckItem item, Optional<RunningDigest> digest) {
        if (digest.isPresent()) {
            findings.digested(item, digest.get().end());
        } else {
            findings.unreadable(
                    item, item.lba(), missing(item.content().digest().orElseThrow()));
        }
    }

    /** Why a checksum of that digest can't be compared. */
    static String missing(String name) {
        return "its checksum is of the digest '" + name + "', which is not installed";
    }
}
