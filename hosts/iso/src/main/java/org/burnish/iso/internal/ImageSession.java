package org.burnish.iso.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.options.Options;
import org.burnish.recorder.Drive;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.VerbatimImage;
import org.burnish.xorriso.run.CommandReader;
import org.burnish.xorriso.run.CommandSource;
import org.burnish.xorriso.run.Completion;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.run.RecordingChoices;
import org.burnish.xorriso.run.Thresholds;
import org.burnish.xorriso.run.WriteNotes;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Settings;
import org.jspecify.annotations.Nullable;

/** The session of a run where no drive is: images go to files and streams. Used by one thread. */
final class ImageSession implements Session {

    private static final String NO_DRIVES = "this program makes images, and operates no drives";

    private final Engine engine;
    private final CommandSource commands;
    private final Settings settings;
    private final LineConsole console;
    private final WriteNotes notes;
    private @Nullable ImageTree tree;
    private @Nullable ImageOutput product;
    private boolean changed;
    private boolean ended;

    ImageSession(Engine engine, CommandSource commands, Settings settings, LineConsole console) {
        this.engine = engine;
        this.commands = commands;
        this.settings = settings;
        this.console = console;
        this.notes = new WriteNotes(console, settings);
    }

    @Override
    public LineConsole console() {
        return console;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void acquire(Role role, String address) throws ProblemException {
        if (!address.isEmpty()) {
            throw ProblemException.failure("Cannot open drive '" + address + "': " + NO_DRIVES);
        }
    }

    @Override
    public void produce(ImageOutput output) {
        product = output;
        if (tree == null) {
            tree = engine.importer().emptyTree();
        }
    }

    @Override
    public boolean hasTree() {
        return tree != null;
    }

    @Override
    public void release(Role role) {
        // nothing was acquired
    }

    @Override
    public Optional<Drive> indev() {
        return Optional.empty();
    }

    @Override
    public Optional<Drive> outdev() {
        return Optional.empty();
    }

    @Override
    public Drive outdev(String command) throws ProblemException {
        throw ProblemException.failure(command + ": " + NO_DRIVES);
    }

    @Override
    public Role roleOf(Drive drive) {
        return Role.INDEV;
    }

    @Override
    public ImageTree tree() throws ProblemException {
        if (tree == null) {
            throw ProblemException.failure("There is no output for an image", "Name a file by -o");
        }
        return tree;
    }

    @Override
    public Optional<LoadedImage> loaded() {
        return Optional.empty();
    }

    @Override
    public boolean changesPending() {
        return changed;
    }

    @Override
    public long pendingBlocks() throws ProblemException, IOException {
        return changed ? engine.recorder().plan(request(), output()).blocks() : 0;
    }

    private ImageOutput output() throws ProblemException {
        tree();
        if (product == null) {
            throw ProblemException.failure("The image was written already", "Make each image by a line of its own");
        }
        return product;
    }

    private RecordingRequest request() throws ProblemException {
        return RecordingRequest.of(List.of(), tree())
                .with(RecordingChoices.of(settings))
                .reportingTo(notes);
    }

    @Override
    public void changed() {
        changed = true;
    }

    @Override
    public void pending(boolean pending) {
        changed = pending;
    }

    @Override
    public void reassess(Drive drive) throws ProblemException {
        throw ProblemException.failure("Cannot look at '" + drive.address() + "': " + NO_DRIVES);
    }

    @Override
    public void perform(List<String> words) {
        CommandReader reader = new CommandReader(commands, settings, words);
        while (reader.hasNext() && !ended && !aborted()) {
            perform(reader);
        }
    }

    /** Writes what is pending, if no command ended the run. */
    void finish() {
        attempt(() -> end(!ended));
    }

    private void perform(CommandReader reader) {
        attempt(() -> {
            CommandReader.Step step = reader.next();
            step.command().run(step.arguments(), this);
        });
    }

    private interface Attempt {
        void run() throws ProblemException, IOException;
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (ProblemException e) {
            Problems.report(console, e);
        } catch (IOException e) {
            console.failed(e);
            Problems.report(console, e);
        }
    }

    /** Whether an event was too bad for the run to go on. */
    boolean aborted() {
        return console.met(settings.get(Thresholds.ABORT_ON));
    }

    @Override
    public void commit() throws ProblemException, IOException {
        write();
    }

    @Override
    public void write() throws ProblemException, IOException {
        ImageOutput output = output();
        String name = "'" + output.name() + "'";
        notes.recording();
        Outcome outcome = engine.recorder().start(request(), output).awaitOrCancel();
        outcome.failures().forEach(failure -> console.failed(failure.cause()));
        Completion.require(name, outcome, console);
        Completion.figures(name, outcome, console);
        Completion.unreadable(outcome, console);
        changed = false;
        product = null;
    }

    @Override
    public void burnImage(VerbatimImage image, Options more) throws ProblemException {
        outdev("-burn_image");
    }

    @Override
    public InputStream input() {
        return InputStream.nullInputStream();
    }

    @Override
    public Redirection redirect(
            @Nullable InputStream in, @Nullable OutputStream results, @Nullable OutputStream messages) {
        throw new IllegalStateException("the lines of this run go to who called it");
    }

    @Override
    public boolean dialog() {
        return true;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public void rollback() {
        changed = false;
        tree = product == null ? null : engine.importer().emptyTree();
    }

    @Override
    public void end(boolean commit) throws ProblemException, IOException {
        ended = true;
        if (commit && changed) {
            write();
        }
    }
}
