package org.burnish.archive.internal;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The digests of contents, made while they are read for a recording. Contents are read by several threads, each once in a
 * recording, and all before the manifest, which is last on the disc. A content that is read again is the beginning of another
 * recording.
 */
final class ReadDigests {

    /** What nobody has read by then is left out of the image, or comes from a source that hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Map<Object, String> read = new HashMap<>();
    private final Set<Object> begun = new HashSet<>();
    private long events;

    /** A content is read from now on. */
    synchronized void begin(Object identity) {
        if (!begun.add(identity)) {
            begun.clear();
            read.clear();
            begun.add(identity);
        }
    }

    /**
     * A content is read no more.
     *
     * @param digest null where it could not be read whole
     */
    synchronized void end(Object identity, @Nullable String digest) {
        read.put(identity, digest == null ? Sha256.UNREAD : digest);
        events++;
        notifyAll();
    }

    /** The digest of a content that was read whole. */
    synchronized Optional<String> find(Object identity) {
        return Optional.ofNullable(read.get(identity)).filter(digest -> !digest.equals(Sha256.UNREAD));
    }

    /** The digest of a content, when it has been read; of nothing but zeros where it could not be. */
    synchronized String await(Object identity) throws InterruptedIOException {
        long seen = events;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!read.containsKey(identity) && (seen != events || deadline - System.nanoTime() > 0)) {
                if (seen != events) {
                    seen = events;
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                }
                wait(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the manifest was waited for");
        }
        return read.getOrDefault(identity, Sha256.UNREAD);
    }
}
