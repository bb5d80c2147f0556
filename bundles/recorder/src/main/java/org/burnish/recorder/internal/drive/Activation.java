package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageSession;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.RefusedException;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingFacts;

/** Makes an older image of an overwritable medium its newest again. */
final class Activation {

    private final Drive drive;
    private final MediaProfile profile;
    private final List<ImageFormat> formats;

    Activation(Drive drive, MediaProfile profile, List<ImageFormat> formats) {
        this.drive = drive;
        this.profile = profile;
        this.formats = formats;
    }

    void run(ImageSession session, long blocks, Medium medium, MediaListener listener) throws IOException {
        refuse(session, blocks, medium);
        for (ImageFormat format : formats) {
            if (format.headBlocks() > 0 && session.start() >= format.headBlocks()) {
                ByteBuffer head = read(session.start(), format.headBlocks());
                ByteBuffer replaced = read(0, format.headBlocks());
                if (format.relocate(head, replaced, session.start(), session.start() + blocks)) {
                    new HeadWriter(drive, profile).write(head, medium, listener);
                    drive.reassess();
                    return;
                }
            }
        }
        throw new RefusedException(
                what(session),
                List.of(Fact.of("image.head-unknown", "no installed format knows its head")
                        .remedy(Remedy.of(RecordingFacts.OTHER_SESSION, "Choose another session"))));
    }

    /** Blocks from there on, with zeros where the medium ends before. */
    private ByteBuffer read(long lba, int count) throws IOException {
        ByteBuffer blocks = ByteBuffer.allocateDirect(count * BlockSource.BLOCK);
        int there = (int) Math.min(count, drive.blocks().blocks() - lba);
        drive.blocks().read(lba, blocks.limit(there * BlockSource.BLOCK));
        return blocks.clear();
    }

    private void refuse(ImageSession session, long blocks, Medium medium) throws RefusedException {
        List<Fact> reasons = new ArrayList<>();
        if (!medium.next().head()) {
            reasons.add(Fact.of("medium.not-overwritable", "the medium is not overwritable")
                    .remedy(Remedy.of(RecordingFacts.LOAD_SESSION, "Load the session instead")));
        }
        if (blocks < session.blocks()) {
            reasons.add(Fact.of(
                    "activate.smaller",
                    "Given total filesystem size is smaller than size of new activated filesystem"));
        }
        if (session.start() + blocks > medium.readableBlocks()) {
            reasons.add(Fact.of("activate.larger", "Given total filesystem size is larger than formatted medium size"));
        }
        if (session.start() == 0) {
            reasons.add(Fact.of("activate.newest", "the image begins at LBA 0, where it is the newest already"));
        }
        if (!reasons.isEmpty()) {
            throw new RefusedException(what(session), reasons);
        }
    }

    private Fact what(ImageSession session) {
        return Fact.of(
                        RecordingFacts.CANNOT_ACTIVATE,
                        "Cannot make the image at LBA {lba} of drive '{drive}' the newest")
                .with("lba", session.start())
                .with("drive", drive.address().toString());
    }
}
