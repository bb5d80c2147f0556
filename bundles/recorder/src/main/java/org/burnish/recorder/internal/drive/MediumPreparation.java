package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ContentRecognizer;
import org.burnish.image.ImageFormat;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drive.Done;
import org.burnish.recorder.internal.content.Classifier;

/** Runs what a profile has prepared: blanking, formatting, or spoiling the head of the image on overwritable media. */
final class MediumPreparation {

    private final Drive drive;
    private final MediaProfile profile;
    private final List<ImageFormat> formats;
    private final Classifier classifier;

    /** @param classifier of the drive's blocks */
    MediumPreparation(Drive drive, MediaProfile profile, List<ImageFormat> formats, Classifier classifier) {
        this.classifier = classifier;
        this.drive = drive;
        this.profile = profile;
        this.formats = formats;
    }

    Done run(Preparation preparation, Medium medium, MediaListener listener) throws IOException {
        preparation.notes().forEach(listener::note);
        if (preparation.effect() != Preparation.Effect.NONE) {
            listener.beginning(preparation.effect());
        }
        Done done = switch (preparation.effect()) {
            case NONE -> Done.NOTHING;
            case BLANK -> run(preparation, listener, Done.BLANKED);
            case FORMAT -> run(preparation, listener, Done.FORMATTED);
            case CLOSE -> run(preparation, listener, Done.CLOSED);
            case INVALIDATE -> invalidate(preparation, medium, listener);
        };
        if (done != Done.NOTHING) {
            drive.reassess();
        }
        return done;
    }

    private static Done run(Preparation preparation, MediaListener listener, Done done) throws IOException {
        preparation.run(listener);
        return done;
    }

    private Done invalidate(Preparation preparation, Medium medium, MediaListener listener) throws IOException {
        preparation.run(listener);
        new HeadWriter(drive, profile).write(spoiledHead(), medium, listener);
        return Done.INVALIDATED;
    }

    /** That of the image, so that it can be made valid again, unless it would be known as something else then. */
    private ByteBuffer spoiledHead() {
        for (ImageFormat format : formats) {
            Optional<ByteBuffer> head = readHead(format.headBlocks());
            if (head.isPresent() && format.invalidate(head.get()) && classifier.isGivenUp(head.get(), 0)) {
                return head.get();
            }
        }
        return givenUpHead();
    }

    /** Zeros, with the mark of a format: what lies behind them is given up, too. */
    private ByteBuffer givenUpHead() {
        for (ImageFormat format : formats) {
            ByteBuffer head = ByteBuffer.allocateDirect(format.headBlocks() * BlockSource.BLOCK);
            if (head.hasRemaining() && format.giveUp(head)) {
                return head;
            }
        }
        return ByteBuffer.allocateDirect(ContentRecognizer.HEAD_BLOCKS * BlockSource.BLOCK);
    }

    private Optional<ByteBuffer> readHead(int blocks) {
        if (blocks == 0) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.allocateDirect(blocks * BlockSource.BLOCK);
        try {
            int there = (int) Math.min(blocks, drive.blocks().blocks());
            drive.blocks().read(0, head.limit(there * BlockSource.BLOCK));
            return Optional.of(head.clear());
        } catch (IOException e) {
            // what can't be read holds no valid image; zeros take its place
            return Optional.empty();
        }
    }
}
