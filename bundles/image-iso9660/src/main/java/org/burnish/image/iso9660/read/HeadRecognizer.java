package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.MediumContent;
import org.burnish.image.MediumContent.Kind;
import org.burnish.image.Zeros;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/** What a head means that holds no valid image. */
public final class HeadRecognizer {

    private static final MediumContent DAMAGED = new MediumContent(
            Kind.DAMAGED, "an ISO 9660 image whose volume descriptors are damaged or of another kind");
    private static final MediumContent BEHEADED = new MediumContent(
            Kind.DAMAGED, "an ISO 9660 image with a complete session at LBA 32, whose head at LBA 0 is lost");
    private static final byte[] SPOILED = "CDXX1".getBytes(StandardCharsets.US_ASCII);

    private HeadRecognizer() {}

    /** Recognises heads that were given up, recordings that never got a head, and descriptors without an image. */
    public static Optional<MediumContent> recognize(ByteBuffer head, long start, BlockSource source)
            throws IOException {
        for (int block = VolumeDescriptor.FIRST; (block + 1) * BlockSource.BLOCK <= head.limit(); block++) {
            ByteBuffer one = head.duplicate().position(block * BlockSource.BLOCK);
            if (VolumeDescriptor.decode(one).isPresent()) {
                return Optional.of(DAMAGED);
            }
            if (block == VolumeDescriptor.FIRST && isSpoiled(one)) {
                return Optional.of(MediumContent.BLANK);
            }
        }
        return start == 0 && Zeros.fill(head, 0, head.limit()) ? beganWithoutHead(source) : Optional.empty();
    }

    private static boolean isSpoiled(ByteBuffer descriptor) {
        return Arrays.equals(SPOILED, Numbers.bytes(descriptor, descriptor.position() + 1, SPOILED.length));
    }

    /**
     * The first session of an overwritable medium begins behind a head that stays zero until the session is complete: a
     * recording that was given up leaves it so. A complete session had a head, and so had one that others follow.
     */
    private static Optional<MediumContent> beganWithoutHead(BlockSource source) throws IOException {
        Optional<SessionHead> first = SessionHead.read(source, SessionHead.SIZE);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        long end = first.get().end();
        boolean whole = end <= source.blocks() && TagTrail.ends(source, SessionHead.SIZE);
        return Optional.of(whole || followed(source, end) ? BEHEADED : MediumContent.BLANK);
    }

    private static boolean followed(BlockSource source, long end) {
        try {
            return SessionHead.read(source, SessionChain.roundUp(end)).isPresent();
        } catch (IOException unreadable) {
            // blocks that were never written hold no session
            return false;
        }
    }
}
