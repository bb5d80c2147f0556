package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.media.Medium;
import org.burnish.media.RefusedException;
import org.burnish.options.Options;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingFacts;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.UnrecognizedContentException;

/** What is neither blank nor an image that grows is not written over, unless the user gave it up. */
final class ContentRule {

    private final ImageFormat format;
    private final Options options;

    ContentRule(ImageFormat format, Options options) {
        this.format = format;
        this.options = options;
    }

    /** Of a medium on which no image grows. A large plain file is looked at in parts. */
    void requireBlank(Drive drive) throws IOException {
        if (!options.get(RecordingOptions.OVERWRITE)) {
            requireBlank(drive, drive.content());
        }
    }

    private static void requireBlank(Drive drive, MediumContent content) throws IOException {
        if (content.kind() != MediumContent.Kind.BLANK) {
            throw new UnrecognizedContentException(drive.address(), content);
        }
    }

    /**
     * Of a sequential medium: a session behind an image that no session is added to would hide it from all readers.
     *
     * @param medium in the drive
     */
    void requireNothingHidden(Drive drive, Medium medium) throws IOException {
        if (medium.state() == Medium.State.APPENDABLE && !options.get(RecordingOptions.OVERWRITE)) {
            MediumContent content = drive.content();
            if (content.kind() == MediumContent.Kind.READ_ONLY) {
                throw UnrecognizedContentException.hidden(drive.address(), content);
            }
        }
    }

    /** What a session grows is of a format that can be grown; whatever was given up, its content is read from there. */
    void requireGrowing(Drive drive, LoadedImage base) throws IOException {
        if (!base.content().takesImage()) {
            throw UnrecognizedContentException.notGrown(drive.address(), base.content());
        }
    }

    /** Of a plain file every block is read that will be written over. */
    void requireNothingLost(Drive drive, long start, long end) throws IOException {
        boolean throughout = drive.medium()
                .map(Medium::traits)
                .map(Medium.Traits::blankThroughout)
                .orElse(false);
        if (!throughout || options.get(RecordingOptions.OVERWRITE)) {
            return;
        }
        MediumContent content = drive.content(end);
        if (content.kind() == MediumContent.Kind.IMAGE) {
            requireNothingBehind(drive, start, end);
        } else {
            requireBlank(drive, content);
        }
    }

    /**
     * An image that begins at block 0 of a file was not made for a chain of sessions: what lies behind it is no session that
     * was given up, but a partition, error correction, or the later sessions of a copied disc.
     */
    private void requireNothingBehind(Drive drive, long start, long end) throws IOException {
        List<ImageSession> chain = format.chain(drive.blocks());
        if (chain.size() != 1
                || chain.get(0).start() != 0
                || options.get(RecordingOptions.PREDICTED_START).isPresent()) {
            return;
        }
        OptionalLong data = drive.dataFrom(start, end);
        if (data.isPresent() && !isGivenUpAt(drive.blocks(), start)) {
            throw new RefusedException(
                    Fact.of("cannot.grow", "Cannot add to the image in '{drive}'")
                            .with("drive", drive.address().toString()),
                    List.of(Fact.of(
                                    "content.behind-image",
                                    "there are data behind its end, from LBA {lba} on, which would be lost")
                            .with("lba", data.getAsLong())
                            .remedy(Remedy.of(
                                            RecordingFacts.SHORTEN,
                                            "Write to another file, or shorten this one to {bytes} bytes if they are not"
                                                    + " needed")
                                    .with("bytes", start * BlockSource.BLOCK))));
        }
    }

    /** A session whose recording was interrupted. */
    private boolean isGivenUpAt(BlockSource blocks, long start) throws IOException {
        Optional<ImageSession> begun = format.probe(blocks, start);
        return begun.isPresent() && !format.whole(blocks, begun.get());
    }
}
