package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.burnish.image.CheckRange;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.media.RefusedException;
import org.burnish.options.Options;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drive;
import org.burnish.recorder.NewestImage;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingFacts;
import org.burnish.recorder.RecordingJob;
import org.burnish.recorder.RecordingRequest;
import org.burnish.shell.text.Burned;
import org.burnish.shell.text.Checked;
import org.burnish.shell.text.ProgressLine;
import org.burnish.shell.text.ProgressText;
import org.burnish.verifier.Verifier;

/** One recording: the request is put together, watched, and proved. */
final class BurnJob {

    private static final long WATCH_MILLIS = 200;

    private final DiskImporter importer;
    private final Recorder recorder;
    private final Verifier verifier;
    private final ProgressLine progress;

    BurnJob(DiskImporter importer, Recorder recorder, Verifier verifier, ProgressLine progress) {
        this.importer = importer;
        this.recorder = recorder;
        this.verifier = verifier;
        this.progress = progress;
    }

    Burned run(List<Drive> drives, List<Path> sources, Options options, boolean anew, boolean verify)
            throws IOException, InterruptedException {
        MediaWords listener = new MediaWords(progress);
        Optional<LoadedImage> base = anew ? Optional.empty() : common(drives);
        ImageTree tree = base.map(LoadedImage::tree).orElseGet(importer::emptyTree);
        long nodes = 0;
        for (Path source : sources) {
            nodes += add(tree, source, listener);
        }
        listener.leftOut();
        long started = System.nanoTime();
        Outcome outcome = watch(recorder.start(
                RecordingRequest.of(drives, tree).from(base, base).with(options).reportingTo(listener)));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        List<Checked> checks = new ArrayList<>();
        if (verify) {
            for (Drive drive : recorded(drives, outcome)) {
                drive.reassess();
                checks.add(new Check(verifier, progress).run(drive, false));
            }
        }
        return new Burned(drives.stream().map(Drive::address).toList(), nodes, outcome, elapsed, checks);
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

    private long add(ImageTree tree, Path source, MediaWords listener) throws IOException {
        try {
            return importer.add(tree, source, "/" + name(source), listener);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "Cannot add '" + source + "': there is no file or directory '" + e.getFile()
                            + "'. Nothing was written. Correct the path and try again.",
                    e);
        }
    }

    /**
     * The image that is on every medium. The new session refers to content of this one by its address, which would be
     * something else on a medium with another image; equal checksums of trees and sessions prove that it is not.
     */
    private Optional<LoadedImage> common(List<Drive> drives) throws IOException {
        Optional<LoadedImage> base = base(drives.get(0));
        Optional<List<CheckRange>> ranges = base.map(LoadedImage::ranges);
        for (Drive other : drives.subList(1, drives.size())) {
            boolean proved = ranges.isEmpty() || !ranges.get().isEmpty();
            if (!proved || !base(other).map(LoadedImage::ranges).equals(ranges)) {
                throw new RefusedException(
                        Fact.of("cannot.grow", "Cannot grow the images on several drives"),
                        List.of(Fact.of(
                                        "drives.not-the-same",
                                        "the medium in drive '{drive}' is not proved to hold the same as that in"
                                                + " '{first}'")
                                .with("drive", other.address().toString())
                                .with("first", drives.get(0).address().toString())
                                .remedy(RecordingFacts.oneByOne())
                                .remedy(RecordingFacts.anew())));
            }
        }
        return base;
    }

    private Optional<LoadedImage> base(Drive drive) throws IOException {
        Optional<NewestImage> newest = drive.medium().isPresent() ? drive.newest() : Optional.empty();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> objection = newest.get().objectionToGrowing();
        if (objection.isPresent()) {
            newest.get().warnings().forEach(progress::note);
            progress.note(objection.get());
            return Optional.empty();
        }
        // what takes no session is not carried over either: without a base, the recorder says what is there
        return Optional.of(Access.load(drive, newest.get(), progress))
                .filter(image -> image.content().takesImage());
    }

    /** A directory keeps its name; one without a name, such as {@code /}, is merged into the root. */
    static String name(Path source) {
        Path name = source.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /** Shows how far the job is until it ends. */
    private Outcome watch(RecordingJob job) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            clock.scheduleWithFixedDelay(
                    () -> progress.show(ProgressText.of(job.progress())),
                    WATCH_MILLIS,
                    WATCH_MILLIS,
                    TimeUnit.MILLISECONDS);
            return job.awaitOrCancel();
        } finally {
            // without an interruption: in the middle of a line it would close the console's channel for good
            clock.shutdown();
        }
    }
}
