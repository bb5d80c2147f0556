package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;

/**
 * The Enhanced Volume Descriptor of ISO 9660:1999, which is ECMA-119 clause 8.5 since its third edition: it has what the
 * primary one has, version 2, and a tree of its own.
 *
 * @param tree where its tree is
 */
public record EnhancedDescriptor(TreeReference tree) {

    private static final int VERSION_AT = 6;
    private static final int FILE_STRUCTURE_VERSION_AT = 881;

    /**
     * Makes the descriptor of the primary one.
     *
     * @param block the whole block of the primary volume descriptor from an index on; changed in place
     */
    public void replace(ByteBuffer block, int at) {
        block.put(at, (byte) VolumeDescriptor.SUPPLEMENTARY);
        block.put(at + VERSION_AT, (byte) VolumeDescriptor.ENHANCED);
        block.put(at + FILE_STRUCTURE_VERSION_AT, (byte) VolumeDescriptor.ENHANCED);
        tree.put(block, at);
    }
}
