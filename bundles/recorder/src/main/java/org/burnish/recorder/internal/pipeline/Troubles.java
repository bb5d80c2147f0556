package org.burnish.recorder.internal.pipeline;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.Segment;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/** Reports source files that were not as they had been laid out, and counts them. */
final class Troubles {

    private final ImageListener listener;
    private final BooleanSupplier over;
    private final AtomicLong count = new AtomicLong();

    /** @param over whether nobody wants the files any more, so that it does not matter that they can't be read */
    Troubles(ImageListener listener, BooleanSupplier over) {
        this.listener = listener;
        this.over = over;
    }

    /** A file is in trouble from byte {@code at} on. */
    void add(Segment.Content file, ImageNotice.Kind kind, long at, @Nullable Exception cause) {
        if (over.getAsBoolean()) {
            return;
        }
        count.incrementAndGet();
        listener.notice(new ImageNotice(
                kind, file.content().origin(), detail(file, file.content().size(), kind, at, cause)));
    }

    private static String detail(
            Segment.Content file, long size, ImageNotice.Kind kind, long at, @Nullable Exception cause) {
        String zeros =
                "is recorded as zeros" + (file.checksumIndex() == 0 ? "" : ", with a checksum that does not match");
        return switch (kind) {
            case SHRANK ->
                "it has only " + at + " bytes instead of the " + size + " that were announced; the rest " + zeros
                        + ". Record it again when it is at rest";
            case GREW ->
                "it has more than the " + at
                        + " bytes that were announced; the surplus is left out. Record it again when it is at rest";
            case DAMAGED ->
                "its bytes do not match the checksum that is recorded for them; it keeps that checksum,"
                        + " so that checks report it. Take it from another copy";
            default ->
                "it can't be read from byte " + at + " on (" + Reason.of(Objects.requireNonNull(cause, "what failed"))
                        + "); the rest of its " + size + " bytes " + zeros;
        };
    }

    long count() {
        return count.get();
    }
}
