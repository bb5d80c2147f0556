package org.burnish.iso.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.iso.IsoReport;
import org.burnish.media.MediaNote;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingRequest;

/** The making of one image. Used once. */
public final class ImageRun implements RecordingListener {

    private final List<Content> contents;
    private final Options options;
    private final Instant date;
    private final Engine engine = Engine.get();
    private final Troubles troubles = new Troubles();
    private final Notes notes = new Notes();

    /** @param date of files that have none of their own */
    public ImageRun(List<Content> contents, Options options, Instant date) {
        this.contents = List.copyOf(contents);
        this.options = options;
        this.date = date;
    }

    /** The options that an image can have. */
    public static List<OptionKey<?>> options() {
        return Engine.get().imageOptions();
    }

    private RecordingRequest request() throws IOException {
        TreeBuilder builder = new TreeBuilder(engine.importer(), troubles, notes, date.getEpochSecond());
        for (Content content : contents) {
            content.put(builder);
        }
        ImageTree tree = builder.tree();
        return RecordingRequest.of(List.of(), tree).with(options).reportingTo(this);
    }

    /** In bytes. */
    public long size() throws IOException {
        ImageOutput nowhere = ImageOutput.of("nowhere", () -> Channels.newChannel(OutputStream.nullOutputStream()));
        return engine.recorder().plan(request(), nowhere).blocks() * BlockSource.BLOCK;
    }

    /** Writes to a channel, which is left open. */
    public IsoReport write(WritableByteChannel channel) throws IOException {
        return write(ImageOutput.of("the stream of the image", () -> new OpenChannel(channel)));
    }

    /** Writes to a file. */
    public IsoReport write(Path file) throws IOException {
        return write(ImageOutput.file(file));
    }

    private IsoReport write(ImageOutput output) throws IOException {
        Recording recording = engine.recorder().start(request(), output);
        troubles.then(recording::cancel);
        Outcome outcome = recording.awaitOrCancel();
        if (troubles.first().isPresent()) {
            IOException first = troubles.first().get();
            throw new IOException("The image is not complete. " + first.getMessage(), first);
        }
        if (outcome.state() != Outcome.State.COMPLETED) {
            throw incomplete(output, outcome);
        }
        return new IsoReport(outcome.written() * BlockSource.BLOCK, notes.all());
    }

    private static IOException incomplete(ImageOutput output, Outcome outcome) {
        if (outcome.failures().isEmpty()) {
            return new IOException("The image is not complete: the thread that waited for it was interrupted");
        }
        IOException cause = outcome.failures().get(0).cause();
        return new IOException(
                "The image is not complete: '" + output.name() + "' took " + outcome.written()
                        + " blocks of 2048 bytes, then " + cause.getMessage(),
                cause);
    }

    @Override
    public void notice(ImageNotice notice) {
        switch (notice.kind()) {
            case UNREADABLE, SHRANK, GREW, DAMAGED ->
                troubles.add(new IOException("'" + notice.path() + "': " + notice.detail()));
            case PROGRESS -> {
                // how many nodes are laid out
            }
            default -> notes.add(notice);
        }
    }

    @Override
    public void note(MediaNote note) {
        notes.add(note);
    }
}
