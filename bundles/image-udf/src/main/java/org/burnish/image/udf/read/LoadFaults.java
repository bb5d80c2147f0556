package org.burnish.image.udf.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageNotice.Kind;
import org.burnish.image.LoadRequest;
import org.burnish.image.udf.record.DamagedException;

/** Reports to the listener of a load what is wrong, but not a million times; refuses the image unless damage is tolerated. */
final class LoadFaults implements Faults {

    private static final int LIMIT = 100;

    private final LoadRequest request;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    LoadFaults(LoadRequest request) {
        this.request = request;
    }

    @Override
    public void damage(String path, ImageException cause) throws ImageException {
        if (!request.tolerateDamage()) {
            throw new ImageException(
                    "The image is damaged at " + path + ": " + String.valueOf(cause.getMessage())
                            + ". What can be read all the same is loaded where damage is tolerated",
                    cause);
        }
        report(Kind.DAMAGED, path, String.valueOf(cause.getMessage()));
    }

    @Override
    public void content(String path, ImageException cause) {
        report(Kind.DAMAGED, path, String.valueOf(cause.getMessage()));
    }

    @Override
    public void odd(String path, ImageException cause) {
        report(
                Kind.UNUSUAL,
                path,
                cause instanceof DamagedException place
                        ? "the " + place.structure() + " at LBA " + place.lba() + ": " + place.detail()
                        : String.valueOf(cause.getMessage()));
    }

    @Override
    public void recovered(DamagedException fault, String instead) {
        report(Kind.DAMAGED, "/", fault.getMessage() + "; " + instead + " is read instead");
    }

    @Override
    public void progress(long nodes) {
        request.listener().notice(new ImageNotice(Kind.PROGRESS, "/", Long.toString(nodes)));
    }

    @Override
    public void changed(String path, String detail) {
        report(Kind.NAME_CHANGED, path, detail);
    }

    @Override
    public void streams(String path, List<String> names) {
        report(Kind.UNUSUAL, path, "has the named streams '" + String.join("', '", names) + "', which are not loaded");
    }

    private void report(Kind kind, String path, String detail) {
        if (counts.merge(kind, 1L, Long::sum) <= LIMIT) {
            request.listener().notice(new ImageNotice(kind, path, detail));
        }
    }

    /** Reports how many were not reported one by one. */
    void finish() {
        counts.forEach((kind, count) -> {
            if (count > LIMIT) {
                request.listener().notice(new ImageNotice(kind, "/", (count - LIMIT) + " more of this kind"));
            }
        });
    }
}
