package org.burnish.verifier.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** Digests the chunks of a lane, one job after the other. */
final class JobDigest {

    private final FileFindings findings;
    private final MessageDigest digest = Md5.digest();

    JobDigest(FileFindings findings) {
        this.findings = findings;
    }

    void take(Lane.Chunk chunk) {
        if (chunk.reason() != null) {
            digest.reset();
            findings.unreadable(chunk.job().items().get(0), chunk.badLba(), chunk.reason());
        } else if (chunk.job().isBatch()) {
            takeBatch(chunk);
        } else {
            takePiece(chunk);
        }
    }

    private void takePiece(Lane.Chunk chunk) {
        digest.update(chunk.data().limit((int) chunk.piece().bytes()));
        findings.read(chunk.piece().bytes());
        if (chunk.piece().last()) {
            findings.digested(chunk.job().items().get(0), digest.digest());
        }
    }

    private void takeBatch(Lane.Chunk chunk) {
        ByteBuffer data = chunk.data();
        long bytes = 0;
        for (CheckItem item : chunk.job().items()) {
            int at = (int) (item.lba() - chunk.piece().lba()) * Blocks.BLOCK;
            digest.update(data.limit(at + (int) item.bytes()).position(at));
            findings.digested(item, digest.digest());
            bytes += item.bytes();
        }
        findings.read(bytes);
    }
}
