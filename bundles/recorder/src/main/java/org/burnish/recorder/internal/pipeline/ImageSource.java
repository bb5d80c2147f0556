package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageOptions;
import org.burnish.image.MediumContent;
import org.burnish.media.MediaNote;
import org.burnish.media.Medium;
import org.burnish.media.RefusedException;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingFacts;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.StreamRecording;
import org.burnish.recorder.UnrecognizedContentException;
import org.burnish.recorder.VerbatimImage;
import org.jspecify.annotations.Nullable;

/** An image that exists already. It begins at LBA 0 of overwritable media, where nothing is that is not given up. */
final class ImageSource implements SessionSource {

    /** What people compare images by. */
    private static final String DIGEST = "SHA-256";

    private final RecordingRequest request;
    private final VerbatimImage image;
    private @Nullable ReadableByteChannel opened;
    private boolean released;

    /** @param request one with an image */
    ImageSource(RecordingRequest request) {
        this.request = request;
        this.image = request.image().orElseThrow();
    }

    @Override
    public List<OptionKey<?>> options() {
        return RecordingOptions.ofVerbatim();
    }

    @Override
    public String owner() {
        return "the recording of an image";
    }

    @Override
    public long start(Drive drive, Medium medium) throws IOException {
        if (medium.next().chained()) {
            requireBlank(drive, 0);
            return 0;
        }
        if (medium.state() == Medium.State.APPENDABLE && !request.get(RecordingOptions.APPEND)) {
            throw new RefusedException(
                    RecordingFacts.cannotRecord(),
                    List.of(Fact.of(
                                    RecordingFacts.BEHIND_SESSIONS,
                                    "there are sessions on the medium in drive '{drive}', and an image is made for its"
                                            + " beginning: at LBA {lba} its files would not be found")
                            .with("drive", drive.address().toString())
                            .with("lba", medium.next().start())
                            .remedy(Remedy.of("remedy.blank-medium", "Use a blank medium"))
                            .remedy(Remedy.of(
                                    RecordingFacts.APPEND,
                                    "Append it if it was made for that address, as by mkisofs -C"))));
        }
        return Math.max(0, medium.next().start());
    }

    /** @param end the block behind the last one that will be written, where it matters */
    private void requireBlank(Drive drive, long end) throws IOException {
        if (request.get(RecordingOptions.OVERWRITE)) {
            return;
        }
        MediumContent content = drive.content(end);
        if (content.kind() != MediumContent.Kind.BLANK) {
            throw new UnrecognizedContentException(drive.address(), content);
        }
    }

    @Override
    public void requireNothingLost(Drive drive, long start, long end) throws IOException {
        if (drive.medium()
                .map(Medium::traits)
                .map(Medium.Traits::blankThroughout)
                .orElse(false)) {
            requireBlank(drive, end);
        }
    }

    @Override
    public ImageLayout layout(long start, Medium medium) {
        int padding = request.options().has(ImageOptions.PADDING) ? request.get(ImageOptions.PADDING) : 0;
        String digest = request.get(ImageOptions.DIGEST);
        if (image.size().isPresent()) {
            notePadding(image.size().getAsLong());
        }
        return new VerbatimLayout(
                start,
                image.size(),
                image.origin(),
                padding,
                digest.isEmpty() ? DIGEST : digest,
                this::open,
                this::notePadding);
    }

    private void notePadding(long bytes) {
        long zeros = -bytes & (BlockSource.BLOCK - 1);
        if (zeros > 0) {
            request.listener()
                    .note(new MediaNote(
                            MediaNote.Severity.NOTE,
                            Fact.of(
                                            RecordingFacts.IMAGE_PADDED,
                                            "The size of '{origin}', {bytes} bytes, is no multiple of 2048: {zeros} zero"
                                                    + " bytes fill its last block.")
                                    .with("origin", image.origin())
                                    .with("bytes", bytes)
                                    .with("zeros", zeros)));
        }
    }

    @Override
    public boolean openEnd() {
        return image.size().isEmpty();
    }

    /** Of an image all is data. */
    @Override
    public OptionalLong streamFrom(ImageLayout layout) {
        StreamRecording wanted = request.get(RecordingOptions.STREAM);
        return wanted.equals(StreamRecording.DATA) ? OptionalLong.of(layout.start()) : wanted.from(layout);
    }

    private synchronized ReadableByteChannel open() throws IOException {
        if (released) {
            throw new IOException("the recording has ended");
        }
        opened = image.open();
        return opened;
    }

    @Override
    public synchronized void release() {
        released = true;
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException e) {
                // it was only read
            }
        }
    }
}
