package org.burnish.image.iso9660.read;

import java.util.EnumMap;
import java.util.Map;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;

/** Reports to the listener what is odd, but not a million times: a mangled image may have nothing but oddities. */
final class Notices {

    private static final int LIMIT = 100;

    private final ImageListener listener;
    private final Map<ImageNotice.Kind, Long> counts = new EnumMap<>(ImageNotice.Kind.class);

    Notices(ImageListener listener) {
        this.listener = listener;
    }

    void report(ImageNotice.Kind kind, String path, String detail) {
        if (counts.merge(kind, 1L, Long::sum) <= LIMIT) {
            listener.notice(new ImageNotice(kind, path, detail));
        }
    }

    void damaged(String path, String detail) {
        report(ImageNotice.Kind.DAMAGED, path, detail);
    }

    /** Reports how far reading has come. */
    void progress(long nodes) {
        listener.notice(new ImageNotice(ImageNotice.Kind.PROGRESS, "/", Long.toString(nodes)));
    }

    /** Reports how many were not reported one by one. */
    void finish() {
        counts.forEach((kind, count) -> {
            if (count > LIMIT) {
                listener.notice(new ImageNotice(kind, "/", (count - LIMIT) + " more of this kind"));
            }
        });
    }
}
