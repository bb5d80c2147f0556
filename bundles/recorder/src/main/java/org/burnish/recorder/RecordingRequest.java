package org.burnish.recorder;

import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;

/**
 * What to record.
 *
 * @param drives where to; each gets the same image. More than one must take the session at the same address
 * @param tree what
 * @param base the image that the tree grew from, if it is on the same medium
 * @param origin the image that the tree came from, on whatever medium: what describes its volume is carried on
 * @param options how
 * @param listener is told what happens
 */
public record RecordingRequest(
        List<Drive> drives,
        ImageTree tree,
        Optional<LoadedImage> base,
        Optional<LoadedImage> origin,
        RecordingOptions options,
        RecordingListener listener) {

    public RecordingRequest {
        drives = List.copyOf(drives);
    }

    /** Of a tree that is new, or grew from an image on the same medium. */
    public RecordingRequest(
            List<Drive> drives,
            ImageTree tree,
            Optional<LoadedImage> base,
            RecordingOptions options,
            RecordingListener listener) {
        this(drives, tree, base, base, options, listener);
    }

    /** A first image on one drive, with checksums and everything else as most want it. */
    public static RecordingRequest of(Drive drive, ImageTree tree) {
        return new RecordingRequest(
                List.of(drive), tree, Optional.empty(), RecordingOptions.DEFAULT, RecordingListener.NONE);
    }

    /** A further session on the medium that {@code base} was loaded from and whose tree was changed since. */
    public static RecordingRequest growing(Drive drive, LoadedImage base) {
        return new RecordingRequest(
                List.of(drive), base.tree(), Optional.of(base), RecordingOptions.growing(base), RecordingListener.NONE);
    }
}
