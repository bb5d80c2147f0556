package org.burnish.verifier.internal;

import java.security.MessageDigest;

/** Digests the chunks of a lane, one job after the other. */
final class JobDigest {

    private final FileFindings findings;
    /** The JDK's MD5 takes bytes from arrays only, and copies 4 KiB at a time from direct buffers. */
    private final byte[] array = new byte[Blocks.CHUNK];

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
        int bytes = (int) chunk.piece().bytes();
        chunk.data().get(array, 0, bytes);
        digest.update(array, 0, bytes);
        findings.read(chunk.piece().bytes());
        if (chunk.piece().last()) {
            findings.digested(chunk.job().items().get(0), digest.digest());
        }
    }

    private void takeBatch(Lane.Chunk chunk) {
        chunk.data().get(array, 0, chunk.data().remaining());
        long bytes = 0;
        for (CheckItem item : chunk.job().items()) {
            int at = (int) (item.lba() - chunk.piece().lba()) * Blocks.BLOCK;
            digest.update(array, at, (int) item.bytes());
            findings.digested(item, digest.digest());
            bytes += item.bytes();
        }
        findings.read(bytes);
    }
}
