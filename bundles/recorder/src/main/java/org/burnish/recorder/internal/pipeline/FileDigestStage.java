package org.burnish.recorder.internal.pipeline;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Digests;
import org.burnish.image.RunningDigest;

/** Digests the content of each file as it is written: exactly its bytes, without what fills the last block. */
final class FileDigestStage implements Stage {

    private final Ring.Cursor cursor;
    private final FileDigests digests;
    private final String name;
    private final RunningDigest digest;
    private final Digests known;
    /** Of the digests that contents from other images have checksums of. */
    private final Map<String, Optional<RunningDigest>> others = new HashMap<>();

    /**
     * @param algorithm what is recorded
     * @param known where the digests of contents from other images are found
     */
    FileDigestStage(Ring.Cursor cursor, FileDigests digests, DigestAlgorithm algorithm, Digests known) {
        this.cursor = cursor;
        this.digests = digests;
        this.name = algorithm.name();
        this.digest = algorithm.begin();
        this.known = known;
    }

    @Override
    public void run() {
        for (Slot slot = cursor.next(); slot != null; slot = cursor.next()) {
            for (Piece piece : slot.pieces()) {
                if (piece instanceof Piece.File file && file.reader().checksumIndex() > 0) {
                    digest(slot, file);
                }
            }
            cursor.advance();
        }
    }

    private void digest(Slot slot, Piece.File file) {
        Optional<String> foreign = file.reader().recordedBy().filter(by -> !by.equals(name));
        Optional<RunningDigest> other = foreign.flatMap(this::running);
        if (file.isFirst()) {
            digest.reset();
            other.ifPresent(RunningDigest::reset);
        }
        ByteBuffer bytes = slot.bytes(file.offset(), file.offset() + file.contentLength());
        other.ifPresent(second -> second.update(bytes.duplicate()));
        digest.update(bytes);
        if (file.isLast()) {
            byte[] written = digest.end();
            digests.put(
                    file.reader().checksumIndex(),
                    foreign.isEmpty() ? file.reader().checksum(written) : compared(file.reader(), written, other));
        }
    }

    /** Without its digest nobody knows whether the content is what it was. */
    private static byte[] compared(ContentReader reader, byte[] written, Optional<RunningDigest> other) {
        return other.map(second -> reader.checksum(written, second.end())).orElseGet(() -> new byte[written.length]);
    }

    private Optional<RunningDigest> running(String by) {
        return others.computeIfAbsent(by, any -> known.find(any).map(DigestAlgorithm::begin));
    }
}
