package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What all volume descriptors begin with, ECMA-119 clause 8.1. Each takes one block; the set begins at block 16 of a
 * session and ends with the terminator of clause 8.3, which is nothing but this.
 *
 * @param type what kind of descriptor; unknown kinds are kept as they are
 * @param version the version of its structure
 */
public record VolumeDescriptor(int type, int version) {

    public static final int BOOT = 0;
    public static final int PRIMARY = 1;
    public static final int SUPPLEMENTARY = 2;
    public static final int PARTITION = 3;
    public static final int TERMINATOR = 255;

    /** The version of a supplementary descriptor that ISO 9660:1999 calls an enhanced one. */
    public static final int ENHANCED = 2;

    /** Where the version of the structure is, in bytes. */
    private static final int VERSION = 6;

    /** Where a supplementary descriptor has its escape sequences (clause 8.5.6), in bytes. */
    private static final int ESCAPE_SEQUENCES = 88;

    /** The length of this beginning in bytes. */
    public static final int LENGTH = 7;

    /** The length of a whole descriptor in bytes. */
    public static final int BLOCK = 2048;

    /** The block of the first descriptor, counted from the session's start. */
    public static final int FIRST = 16;

    private static final byte[] STANDARD = "CD001".getBytes(StandardCharsets.US_ASCII);

    /**
     * Whether a supplementary descriptor has the escape sequences of Joliet (clause 8.5.6).
     *
     * @param block the whole descriptor, from index 0 on
     */
    public static boolean isJoliet(ByteBuffer block) {
        int level = block.get(ESCAPE_SEQUENCES + 2);
        return block.get(ESCAPE_SEQUENCES) == '%'
                && block.get(ESCAPE_SEQUENCES + 1) == '/'
                && (level == '@' || level == 'C' || level == 'E');
    }

    /**
     * Whether a supplementary descriptor is the enhanced one of ISO 9660:1999.
     *
     * @param block the whole descriptor, from index 0 on
     */
    public static boolean isEnhanced(ByteBuffer block) {
        return block.get(VERSION) == ENHANCED && !isJoliet(block);
    }

    /** Puts the seven bytes. */
    public void encode(ByteBuffer target) {
        target.put((byte) type).put(STANDARD).put((byte) version);
    }

    /** Puts the block that ends the set of volume descriptors. */
    public static void encodeTerminator(ByteBuffer target) {
        new VolumeDescriptor(TERMINATOR, 1).encode(target);
        Numbers.putZeros(target, BLOCK - LENGTH);
    }

    /** What the block at the buffer's position begins with; empty if it is no volume descriptor. */
    public static Optional<VolumeDescriptor> decode(ByteBuffer block) {
        int at = block.position();
        if (block.remaining() < LENGTH || !Arrays.equals(STANDARD, Numbers.bytes(block, at + 1, STANDARD.length))) {
            return Optional.empty();
        }
        return Optional.of(new VolumeDescriptor(block.get(at) & 0xFF, block.get(at + VERSION) & 0xFF));
    }

    /**
     * Makes all descriptors in the first blocks of an image invalid, in a way that can be undone: their identifier
     * becomes {@code CDXX1}.
     *
     * @param head blocks from the session's start on; position and limit stay
     * @return whether there were any
     */
    public static boolean invalidateAll(ByteBuffer head) {
        boolean found = false;
        for (int at = head.position() + FIRST * BLOCK; at + BLOCK <= head.limit(); at += BLOCK) {
            if (decode(head.duplicate().position(at)).isPresent()) {
                head.put(at + 3, (byte) 'X').put(at + 4, (byte) 'X');
                found = true;
            }
        }
        return found;
    }

    /** Puts an invalid primary descriptor where the set begins: the mark of a head that was given up. */
    public static void markGivenUp(ByteBuffer head) {
        ByteBuffer first = head.duplicate().position(head.position() + FIRST * BLOCK);
        new VolumeDescriptor(PRIMARY, 1).encode(first);
        invalidateAll(head);
    }
}
