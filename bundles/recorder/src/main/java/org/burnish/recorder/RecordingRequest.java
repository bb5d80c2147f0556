package org.burnish.recorder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;

/** What to record: a tree, or an image that exists already, onto drives, by options. Immutable. */
public final class RecordingRequest {

    private static final Attributes NO_ATTRIBUTES = new Attributes(Attributes.DIRECTORY | 0755, 0, 0, 0, 0, 0);

    private final List<Drive> drives;
    private final ImageTree tree;
    private final Optional<VerbatimImage> image;
    private final Optional<LoadedImage> base;
    private final Optional<LoadedImage> origin;
    private final Options options;
    private final RecordingListener listener;

    private RecordingRequest(
            List<Drive> drives,
            ImageTree tree,
            Optional<VerbatimImage> image,
            Optional<LoadedImage> base,
            Optional<LoadedImage> origin,
            Options options,
            RecordingListener listener) {
        this.drives = List.copyOf(drives);
        this.tree = Objects.requireNonNull(tree);
        this.image = Objects.requireNonNull(image);
        this.base = Objects.requireNonNull(base);
        this.origin = Objects.requireNonNull(origin);
        this.options = Objects.requireNonNull(options);
        this.listener = Objects.requireNonNull(listener);
    }

    /** A first image on one drive, with checksums and everything else as most want it. */
    public static RecordingRequest of(Drive drive, ImageTree tree) {
        return of(List.of(drive), tree);
    }

    /** The same on several drives; all must take the session at the same address. */
    public static RecordingRequest of(List<Drive> drives, ImageTree tree) {
        return new RecordingRequest(
                drives,
                tree,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Options.NONE,
                RecordingListener.NONE);
    }

    /**
     * An image that exists already, block by block as it is, as one session: at LBA 0 of overwritable media, and where the next
     * session begins on others.
     */
    public static RecordingRequest verbatim(List<Drive> drives, VerbatimImage image) {
        ImageTree none = new ImageTree(new DirectoryNode("", NO_ATTRIBUTES));
        return new RecordingRequest(
                drives,
                none,
                Optional.of(image),
                Optional.empty(),
                Optional.empty(),
                Options.NONE,
                RecordingListener.NONE);
    }

    /** A further session on the medium that {@code base} was loaded from and whose tree was changed since. */
    public static RecordingRequest growing(Drive drive, LoadedImage base) {
        return of(drive, base.tree()).from(Optional.of(base), Optional.of(base));
    }

    /**
     * The same, grown.
     *
     * @param grown the image that the tree grew from, if it is on the same medium
     * @param source the image that the tree came from, on whatever medium: what describes its volume is carried on
     */
    public RecordingRequest from(Optional<LoadedImage> grown, Optional<LoadedImage> source) {
        return new RecordingRequest(drives, tree, image, grown, source, options, listener);
    }

    /** The same with a value of an option. */
    public <T> RecordingRequest with(OptionKey<T> key, T value) {
        return with(Options.NONE.with(key, value));
    }

    /** The same with these options. */
    public RecordingRequest with(Options chosen) {
        return new RecordingRequest(drives, tree, image, base, origin, options.with(chosen), listener);
    }

    /** The same with a listener. */
    public RecordingRequest reportingTo(RecordingListener other) {
        return new RecordingRequest(drives, tree, image, base, origin, options, other);
    }

    public List<Drive> drives() {
        return drives;
    }

    /** The tree; an empty one where an image is recorded that exists already. */
    public ImageTree tree() {
        return tree;
    }

    /** The image that is recorded as it is, in place of a tree. */
    public Optional<VerbatimImage> image() {
        return image;
    }

    /** The image that the tree grew from. */
    public Optional<LoadedImage> base() {
        return base;
    }

    /** The image that the tree came from. */
    public Optional<LoadedImage> origin() {
        return origin;
    }

    /** What was chosen. */
    public Options options() {
        return options;
    }

    /** The value of an option. */
    public <T> T get(OptionKey<T> key) {
        return options.get(key);
    }

    public RecordingListener listener() {
        return listener;
    }
}
