package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.media.RefusedException;
import org.burnish.media.WriteOptions;
import org.burnish.operations.Burned;
import org.burnish.operations.Checked;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingRequest;
import org.burnish.verifier.Verifier;

/** Records a session: the image that is there is grown, sources are added, and what was written is proved. */
final class BurnCase implements UseCase {

    private static final List<OptionKey<?>> OWN = List.of(
            OperationOptions.ANEW, OperationOptions.VERIFY, OperationOptions.CLOSE_AS_NEEDED, OperationOptions.SPEED);

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
        RecordingRequest request = suited(
                RecordingRequest.of(drives, source.tree())
                        .from(source.base(), source.origin())
                        .with(Speeds.chosen(passedOn(task.order().options()), task.order(), drives))
                        .reportingTo(task.listener()),
                task);
        if (planOnly) {
            return recorder.plan(request);
        }
        task.listener().requesting(request);
        task.phase(Phase.RECORDING);
        long started = System.nanoTime();
        Outcome outcome = record(request, task);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        List<Checked> checks = new ArrayList<>();
        if (task.order().get(OperationOptions.VERIFY)) {
            for (Drive drive : recorded(drives, outcome)) {
                drive.reassess();
                checks.add(new Check(verifier, task).run(drive, false));
            }
        }
        return new Burned(drives.stream().map(Drive::address).toList(), nodes, outcome, elapsed, checks);
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

    /** What the recorder, the format and the medium have to understand. */
    private static Options passedOn(Options chosen) {
        Options options = chosen;
        for (OptionKey<?> own : OWN) {
            options = options.without(own);
        }
        return options;
    }

    /** The request, or the one that closes the medium where that is left to us and the medium wants it. */
    private RecordingRequest suited(RecordingRequest request, Task task) throws IOException {
        if (!task.order().get(OperationOptions.CLOSE_AS_NEEDED)) {
            return request;
        }
        try {
            recorder.plan(request.reportingTo(RecordingListener.NONE));
            return request;
        } catch (RefusedException open) {
            task.listener().closing(open);
            return request.with(WriteOptions.CLOSE, true);
        }
    }

    private Outcome record(RecordingRequest request, Task task) throws IOException {
        Recording recording = recorder.start(request);
        task.report().follow(recording);
        try {
            task.listener().recording();
            return recording.awaitOrCancel();
        } finally {
            task.report().follow(null);
        }
    }

    /** Those that got the whole session: a drive that fails stops no other. */
    private static List<Drive> recorded(List<Drive> drives, Outcome outcome) {
        if (outcome.state() == Outcome.State.CANCELLED
                || outcome.state() == Outcome.State.FAILED && outcome.failures().isEmpty()) {
            return List.of();
        }
        Set<Integer> failed =
                outcome.failures().stream().map(Outcome.DriveFailure::drive).collect(Collectors.toSet());
        return IntStream.range(0, drives.size())
                .filter(index -> !failed.contains(index))
                .mapToObj(drives::get)
                .toList();
    }
}
