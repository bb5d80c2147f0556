package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The Primary Volume Descriptor, ECMA-119 clause 8.4; the fields that we leave empty or fixed are not kept.
 *
 * @param systemId who may use the system area, at most 32 characters
 * @param volumeId the volume's name, at most 32 characters
 * @param volumeSpaceSize blocks
 * @param pathTableSize bytes of one path table
 * @param pathTableL block of the path table with little-endian numbers
 * @param pathTableM block of the path table with big-endian numbers
 * @param root the directory record of the root, 34 bytes
 * @param volumeSetId the name of the set of volumes, at most 128 characters
 * @param publisherId who publishes, at most 128 characters
 * @param preparerId who prepared the data, at most 128 characters
 * @param applicationId how the data are recorded, at most 128 characters
 * @param createdAt seconds since 1970-01-01T00:00Z
 * @param modifiedAt likewise
 */
public record PrimaryVolumeDescriptor(
        String systemId,
        String volumeId,
        long volumeSpaceSize,
        long pathTableSize,
        long pathTableL,
        long pathTableM,
        DirectoryRecord root,
        String volumeSetId,
        String publisherId,
        String preparerId,
        String applicationId,
        OptionalLong createdAt,
        OptionalLong modifiedAt) {

    /** Where {@link #volumeSpaceSize} is in the block, in both byte orders. */
    public static final int SPACE_SIZE_OFFSET = 80;

    private static final int BLOCK_SIZE = VolumeDescriptor.BLOCK;
    private static final int ROOT_LENGTH = 34;
    private static final int ID = 32;
    private static final int LONG_ID = 128;
    private static final int FILE_ID = 37;

    /** Puts the block. */
    public void encode(ByteBuffer target) {
        int end = target.position() + BLOCK_SIZE;
        new VolumeDescriptor(VolumeDescriptor.PRIMARY, 1).encode(target);
        target.put((byte) 0);
        Numbers.putText(target, systemId, ID);
        Numbers.putText(target, volumeId, ID);
        Numbers.putZeros(target, 8);
        encodeSizes(target);
        root.encode(target);
        encodeIdentifiers(target);
        encodeDates(target);
        Numbers.putZeros(target, end - target.position());
    }

    private void encodeSizes(ByteBuffer target) {
        Numbers.putBoth32(target, volumeSpaceSize);
        Numbers.putZeros(target, 32);
        Numbers.putBoth16(target, 1);
        Numbers.putBoth16(target, 1);
        Numbers.putBoth16(target, BLOCK_SIZE);
        Numbers.putBoth32(target, pathTableSize);
        Numbers.putLittle32(target, pathTableL);
        Numbers.putLittle32(target, 0);
        Numbers.putBig32(target, pathTableM);
        Numbers.putBig32(target, 0);
    }

    private void encodeIdentifiers(ByteBuffer target) {
        Numbers.putText(target, volumeSetId, LONG_ID);
        Numbers.putText(target, publisherId, LONG_ID);
        Numbers.putText(target, preparerId, LONG_ID);
        Numbers.putText(target, applicationId, LONG_ID);
        Numbers.putText(target, "", 3 * FILE_ID);
    }

    private void encodeDates(ByteBuffer target) {
        VolumeDate.encode(target, createdAt);
        VolumeDate.encode(target, modifiedAt);
        VolumeDate.encode(target, OptionalLong.empty());
        VolumeDate.encode(target, OptionalLong.empty());
        target.put((byte) 1).put((byte) 0);
        Numbers.putText(target, "", 512);
    }

    /** The descriptor in the block at the buffer's position; empty if that is no valid one. */
    public static Optional<PrimaryVolumeDescriptor> decode(ByteBuffer block) {
        int at = block.position();
        if (block.remaining() < BLOCK_SIZE
                || VolumeDescriptor.decode(block)
                        .filter(begin -> begin.type() == VolumeDescriptor.PRIMARY)
                        .isEmpty()
                || Numbers.both16(block, at + 128) != BLOCK_SIZE) {
            return Optional.empty();
        }
        return root(block)
                .map(root -> new PrimaryVolumeDescriptor(
                        Numbers.text(block, at + 8, ID),
                        Numbers.text(block, at + 40, ID),
                        Numbers.both32(block, at + SPACE_SIZE_OFFSET),
                        Numbers.both32(block, at + 132),
                        Numbers.little32(block, at + 140),
                        Numbers.big32(block, at + 148),
                        root,
                        Numbers.text(block, at + 190, LONG_ID),
                        Numbers.text(block, at + 318, LONG_ID),
                        Numbers.text(block, at + 446, LONG_ID),
                        Numbers.text(block, at + 574, LONG_ID),
                        VolumeDate.decode(block, at + 813),
                        VolumeDate.decode(block, at + 830)));
    }

    /** The record of the root directory in a primary or supplementary descriptor, if it is valid. */
    public static Optional<DirectoryRecord> root(ByteBuffer block) {
        return DirectoryRecord.decode(rootRecord(block, block.position() + 156));
    }

    /** The record of the root has 34 bytes whatever it says: some images of the nineties say 68. */
    private static ByteBuffer rootRecord(ByteBuffer block, int at) {
        byte[] record = Numbers.bytes(block, at, ROOT_LENGTH);
        record[0] = (record[0] & 0xFF) > ROOT_LENGTH ? ROOT_LENGTH : record[0];
        return ByteBuffer.wrap(record);
    }
}
