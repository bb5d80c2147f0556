package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.PathPair;
import org.burnish.options.Options;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskSelection;
import org.burnish.recorder.Drive;

/** What a burn records: a tree, and what the order adds to it. */
record Sources(DiskImporter importer) {

    /** A tree, and the images that it came from. */
    record Source(ImageTree tree, Optional<LoadedImage> base, Optional<LoadedImage> origin) {}

    /** That of a task for drives: the image that is there is grown. */
    Source of(List<Drive> drives, Task task) throws IOException {
        Optional<ImageTree> given = task.inputs().tree();
        if (given.isPresent()) {
            return new Source(given.get(), task.inputs().base(), task.inputs().origin());
        }
        Optional<LoadedImage> base =
                task.order().get(OperationOptions.ANEW) ? Optional.empty() : Images.common(drives, task);
        return new Source(base.map(LoadedImage::tree).orElseGet(importer::emptyTree), base, base);
    }

    /** Adds what the order names; returns how many nodes that are. */
    long add(ImageTree tree, Task task) throws IOException {
        if (task.order().paths().isEmpty()) {
            return 0;
        }
        task.phase(Phase.ADDING);
        long nodes = 0;
        for (PathPair pair : task.order().paths()) {
            nodes += add(tree, pair, task);
        }
        task.listener().added(nodes);
        return nodes;
    }

    private long add(ImageTree tree, PathPair pair, Task task) throws IOException {
        Path disk = Path.of(pair.disk());
        try {
            String path = pair.image().isEmpty() ? "/" + name(disk) : pair.image();
            return importer.add(tree, disk, path, selection(task.order().options()), task.listener());
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "Cannot add '" + disk + "': there is no file or directory '" + e.getFile()
                            + "'. Nothing was written. Correct the path and try again.",
                    e);
        }
    }

    /** All files, with those of their attributes that the order keeps. */
    private static DiskSelection selection(Options options) {
        return new DiskSelection() {
            @Override
            public Options options() {
                return options;
            }
        };
    }

    /** A directory keeps its name; one without a name, such as {@code /}, is merged into the root. */
    static String name(Path source) {
        Path name = source.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
