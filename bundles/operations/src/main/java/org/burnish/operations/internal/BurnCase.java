package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingRequest;
import org.burnish.verifier.Verifier;

/** Records a session: the image that is there is grown, sources are added, and what was written is proved. */
final class BurnCase implements UseCase {

    private static final List<OptionKey<?>> OWN = own();

    private static List<OptionKey<?>> own() {
        List<OptionKey<?>> own = new ArrayList<>(Burning.OPTIONS);
        own.add(OperationOptions.ANEW);
        return List.copyOf(own);
    }

    private final DiskImporter importer;
    private final Recorder recorder;
    private final Verifier verifier;
    private final boolean planOnly;

    /**
     * Makes one.
     *
     * @param planOnly whether the plan is the result, and nothing is written
     */
    BurnCase(DiskImporter importer, Recorder recorder, Verifier verifier, boolean planOnly) {
        this.importer = importer;
        this.recorder = recorder;
        this.verifier = verifier;
        this.planOnly = planOnly;
    }

    @Override
    public List<OptionKey<?>> options() {
        return OWN;
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public List<Fact> faults(Order order) {
        return Speeds.faults(order);
    }

    @Override
    public Object run(Task task) throws IOException, InterruptedException {
        List<Drive> drives = task.drives();
        Source source = source(drives, task);
        long nodes = add(source.tree(), task);
        BurnNotes.report(task, drives);
        Burning burning = new Burning(recorder, task);
        RecordingRequest request =
                burning.request(RecordingRequest.of(drives, source.tree()).from(source.base(), source.origin()), OWN);
        return planOnly
                ? recorder.plan(request)
                : burning.run(
                        request, nodes, (drive, recording, outcome) -> new Check(verifier, task).run(drive, false));
    }

    /** A tree, and the images that it came from. */
    private record Source(ImageTree tree, Optional<LoadedImage> base, Optional<LoadedImage> origin) {}

    private Source source(List<Drive> drives, Task task) throws IOException {
        Optional<ImageTree> given = task.inputs().tree();
        if (given.isPresent()) {
            return new Source(given.get(), task.inputs().base(), task.inputs().origin());
        }
        Optional<LoadedImage> base =
                task.order().get(OperationOptions.ANEW) ? Optional.empty() : Images.common(drives, task);
        return new Source(base.map(LoadedImage::tree).orElseGet(importer::emptyTree), base, base);
    }

    private long add(ImageTree tree, Task task) throws IOException {
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
            return importer.add(tree, disk, pair.image().isEmpty() ? "/" + name(disk) : pair.image(), task.listener());
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "Cannot add '" + disk + "': there is no file or directory '" + e.getFile()
                            + "'. Nothing was written. Correct the path and try again.",
                    e);
        }
    }

    /** A directory keeps its name; one without a name, such as {@code /}, is merged into the root. */
    static String name(Path source) {
        Path name = source.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
