package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageSession;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.recorder.NewestImage;

/**
 * Distinguishes whole images from those whose recording was given up. A cancelled recording on a sequential medium closes its
 * session, so that the medium can be used further; its head is there then, and its content is not.
 */
final class WholeImages {

    /** A system area and the first volume descriptor. */
    private static final int HEAD_BLOCKS = 17;

    private final Medium medium;
    private final BlockSource source;
    private final List<ImageFormat> formats;

    WholeImages(Medium medium, BlockSource source, List<ImageFormat> formats) {
        this.medium = medium;
        this.source = source;
        this.formats = formats;
    }

    /** The image to use of these, of which there is one at least, oldest first. */
    Optional<NewestImage> newest(List<ImageSession> sessions) throws IOException {
        List<ImageSession> torn = new ArrayList<>();
        for (int i = sessions.size() - 1; i >= 0; i--) {
            ImageSession session = sessions.get(i);
            if (whole(session)) {
                return Optional.of(new NewestImage(session, true, List.copyOf(torn)));
            }
            torn.add(session);
        }
        if (!torn.isEmpty() && !torn.get(0).readable()) {
            // nothing is known of a head that can't be read: that is a failure, and not a torn image
            source.read(torn.get(0).start(), ByteBuffer.allocateDirect(HEAD_BLOCKS * BlockSource.BLOCK));
        }
        return torn.isEmpty() ? Optional.empty() : Optional.of(new NewestImage(torn.get(0), false, List.of()));
    }

    private boolean whole(ImageSession session) throws IOException {
        if (!session.readable()) {
            return false;
        }
        long end = session.start() + session.blocks();
        // where the track seems too short, its last recorded address may be wrong: what can be read decides
        if (end > recordedEnd(session) && (end > nextStart(session) || !canBeRead(end - 1))) {
            return false;
        }
        for (ImageFormat format : formats) {
            if (format.probe(source, session.start()).isPresent()) {
                return format.whole(source, session);
            }
        }
        return true;
    }

    private boolean canBeRead(long lba) {
        try {
            source.read(lba, ByteBuffer.allocateDirect(BlockSource.BLOCK));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the session after it begins, whose blocks can be read too. */
    private long nextStart(ImageSession session) {
        return medium.sessions().stream()
                .mapToLong(MediumSession::start)
                .filter(start -> start > session.start())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Where the blocks end that the session can have. */
    private long recordedEnd(ImageSession session) {
        return medium.sessions().stream()
                .filter(recorded -> recorded.start() == session.start())
                .mapToLong(recorded -> recorded.start() + recorded.blocks())
                .findFirst()
                .orElseGet(source::blocks);
    }
}
