package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.MediumContent;
import org.burnish.image.MediumContent.Kind;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/** What a head means that holds no valid image. */
public final class HeadRecognizer {

    private static final MediumContent DAMAGED = new MediumContent(
            Kind.DAMAGED, "an ISO 9660 image whose volume descriptors are damaged or of another kind");
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
        return start == 0 && beganWithoutHead(head, source) ? Optional.of(MediumContent.BLANK) : Optional.empty();
    }

    private static boolean isSpoiled(ByteBuffer descriptor) {
        return Arrays.equals(SPOILED, Numbers.bytes(descriptor, descriptor.position() + 1, SPOILED.length));
    }

    /**
     * The first session of an overwritable medium begins behind a head that stays zero until the session is complete: a
     * recording that was given up leaves it so.
     */
    private static boolean beganWithoutHead(ByteBuffer head, BlockSource source) throws IOException {
        for (int at = 0; at < head.limit(); at++) {
            if (head.get(at) != 0) {
                return false;
            }
        }
        return SessionHead.read(source, SessionHead.SIZE).isPresent();
    }
}
