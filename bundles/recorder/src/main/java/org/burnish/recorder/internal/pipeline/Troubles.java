package org.burnish.recorder.internal.pipeline;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.burnish.image.FileContent;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/** Reports source files that were not as they had been laid out, and counts them. */
final class Troubles {

    private final ImageListener listener;
    private final AtomicLong count = new AtomicLong();

    Troubles(ImageListener listener) {
        this.listener = listener;
    }

    /** A file is in trouble from byte {@code at} on. */
    void add(FileContent content, ImageNotice.Kind kind, long at, @Nullable Exception cause) {
        count.incrementAndGet();
        listener.notice(new ImageNotice(kind, content.origin(), detail(content, kind, at, cause)));
    }

    private static String detail(FileContent content, ImageNotice.Kind kind, long at, @Nullable Exception cause) {
        return switch (kind) {
            case SHRANK ->
                "it has only " + at + " bytes instead of " + content.size()
                        + " since it was added; the rest is recorded as zeros, with a checksum that does not match."
                        + " Record it again when it is at rest";
            case GREW ->
                "it has more than the " + at
                        + " bytes that it had when it was added; the surplus is left out. Record it again when it is"
                        + " at rest";
            case DAMAGED ->
                "its bytes do not match the checksum that is recorded for them; it keeps that checksum,"
                        + " so that checks report it. Take it from another copy";
            default ->
                "it can't be read from byte " + at + " on (" + Reason.of(Objects.requireNonNull(cause, "what failed"))
                        + "); the rest of its " + content.size()
                        + " bytes is recorded as zeros, with a checksum that does not match";
        };
    }

    long count() {
        return count.get();
    }
}
