package org.burnish.operations;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.VerbatimImage;

/**
 * What the caller of an operation has already, in place of what the operation would open or load. The order stays data.
 * Immutable.
 */
public final class Inputs {

    /** Nothing: the operation opens and loads all, and nobody listens. */
    public static final Inputs NONE = new Inputs(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OperationListener.NONE);

    private final List<Drive> drives;
    private final Optional<ImageTree> tree;
    private final Optional<VerbatimImage> image;
    private final Optional<LoadedImage> base;
    private final Optional<LoadedImage> origin;
    private final Optional<ImageOutput> output;
    private final OperationListener listener;

    private Inputs(
            List<Drive> drives,
            Optional<ImageTree> tree,
            Optional<VerbatimImage> image,
            Optional<LoadedImage> base,
            Optional<LoadedImage> origin,
            Optional<ImageOutput> output,
            OperationListener listener) {
        this.drives = List.copyOf(drives);
        this.tree = tree;
        this.image = image;
        this.base = base;
        this.origin = origin;
        this.output = output;
        this.listener = Objects.requireNonNull(listener);
    }

    /** Reports to a listener. */
    public static Inputs reportingTo(OperationListener listener) {
        return new Inputs(NONE.drives, NONE.tree, NONE.image, NONE.base, NONE.origin, NONE.output, listener);
    }

    /**
     * The same with an open drive in place of the one that the order names. The operation uses it until its end, and does not
     * close it. Nobody else may use it meanwhile.
     */
    public Inputs on(Drive drive) {
        return new Inputs(List.of(drive), tree, image, base, origin, output, listener);
    }

    /** The same with a tree that is restored from, or planned, in place of the image that is on the medium. */
    public Inputs tree(ImageTree given) {
        return new Inputs(drives, Optional.of(given), image, base, origin, output, listener);
    }

    /**
     * The same with a tree that is recorded, together with the sources of the order.
     *
     * @param grown the image that the tree grew from, if it is on the same medium
     * @param source the image that the tree came from, on whatever medium
     */
    public Inputs tree(ImageTree given, Optional<LoadedImage> grown, Optional<LoadedImage> source) {
        return new Inputs(drives, Optional.of(given), image, grown, source, output, listener);
    }

    /** The same with an image that is recorded as it is, in place of the one that the order names. */
    public Inputs image(VerbatimImage given) {
        return new Inputs(drives, tree, Optional.of(given), base, origin, output, listener);
    }

    /** The same with an output for the image, in place of a drive or a file. */
    public Inputs into(ImageOutput given) {
        return new Inputs(drives, tree, image, base, origin, Optional.of(given), listener);
    }

    /** The open drives; empty where the operation opens those of the order. */
    public List<Drive> drives() {
        return drives;
    }

    public Optional<ImageTree> tree() {
        return tree;
    }

    public Optional<VerbatimImage> image() {
        return image;
    }

    public Optional<LoadedImage> base() {
        return base;
    }

    public Optional<LoadedImage> origin() {
        return origin;
    }

    /** Where the image goes that is made. */
    public Optional<ImageOutput> output() {
        return output;
    }

    public OperationListener listener() {
        return listener;
    }
}
