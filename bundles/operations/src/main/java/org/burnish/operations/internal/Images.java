package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.burnish.image.CheckRange;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.media.RefusedException;
import org.burnish.operations.ImageChoice;
import org.burnish.operations.NoImageException;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Order;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingFacts;

/** Finds and loads the images that operations grow, check and restore from. */
final class Images {

    private Images() {}

    /** A tree, of which nodes are asked by their paths. */
    record Loaded(ImageTree tree) {

        ImageNode node(String path) throws NoSuchFileException {
            ImageNode node = tree.find(path);
            if (node == null) {
                throw new NoSuchFileException(path, null, "the image has no file or directory of this name");
            }
            return node;
        }
    }

    /** What is wrong with an order that names no path. */
    static List<Fact> pathFaults(Order order) {
        return order.paths().isEmpty() ? List.of(Fact.of("order.no-path", "it names no path of the image")) : List.of();
    }

    /**
     * Which image of a medium is the newest.
     *
     * @param aim what can't be done without one
     */
    static ImageChoice choice(Drive drive, String aim) throws IOException {
        Optional<ImageChoice> choice = ImageChoice.of(drive, false);
        if (choice.isEmpty()) {
            throw new NoImageException(drive.address(), drive.content(), aim);
        }
        return choice.get();
    }

    /** The newest image of a medium; see {@link #choice}. */
    static Loaded newest(Drive drive, String aim, Task task) throws IOException {
        return new Loaded(load(drive, choice(drive, aim), task).tree());
    }

    /** The image of a choice. */
    static LoadedImage load(Drive drive, ImageChoice choice, Task task) throws IOException {
        task.phase(Phase.LOADING);
        task.listener().chosen(choice);
        return drive.load(LoadRequest.at(choice.session().start()).reportingTo(task.listener()));
    }

    /**
     * The image that is on every medium. The new session refers to content of this one by its address, which would be
     * something else on a medium with another image; equal checksums of trees and sessions prove that it is not.
     */
    static Optional<LoadedImage> common(List<Drive> drives, Task task) throws IOException {
        Drive first = drives.get(0);
        Optional<LoadedImage> base = base(first, task);
        Optional<List<CheckRange>> ranges = base.map(LoadedImage::ranges);
        for (Drive other : drives.subList(1, drives.size())) {
            boolean proved = ranges.isEmpty() || !ranges.get().isEmpty();
            if (!proved || !base(other, task).map(LoadedImage::ranges).equals(ranges)) {
                throw new RefusedException(
                        Fact.of("cannot.grow", "Cannot grow the images on several drives"),
                        List.of(Fact.of(
                                        "drives.not-the-same",
                                        "the medium in drive '{drive}' is not proved to hold the same as that in"
                                                + " '{first}'")
                                .with("drive", other.address().toString())
                                .with("first", first.address().toString())
                                .remedy(RecordingFacts.oneByOne())
                                .remedy(RecordingFacts.anew())));
            }
        }
        return base;
    }

    /** The image that a session on this medium grows. */
    private static Optional<LoadedImage> base(Drive drive, Task task) throws IOException {
        Optional<ImageChoice> choice = ImageChoice.of(drive, true);
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        if (choice.get().objection().isPresent()) {
            task.listener().chosen(choice.get());
            return Optional.empty();
        }
        // what takes no session is not carried over either: without a base, the recorder says what is there
        return Optional.of(load(drive, choice.get(), task))
                .filter(image -> image.content().takesImage());
    }
}
