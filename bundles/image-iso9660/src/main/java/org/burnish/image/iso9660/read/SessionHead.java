package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.record.PrimaryVolumeDescriptor;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/**
 * The first 32 blocks of a session: system area, volume descriptors, and perhaps a checksum tag.
 *
 * @param start the LBA of the first block
 * @param blocks the bytes from position 0 to the limit, as many blocks as the medium has, 32 at most
 * @param primary the primary volume descriptor
 * @param volume which volume of a set it says that this is
 */
record SessionHead(long start, ByteBuffer blocks, PrimaryVolumeDescriptor primary, VolumeNumber volume) {

    /** How many blocks a head has; sessions of overwritable media begin at multiples of it. */
    static final int SIZE = 32;

    /** The head at an address, if there is a valid one. */
    static Optional<SessionHead> read(BlockSource source, long start) throws IOException {
        if (start < 0 || source.blocks() - start <= VolumeDescriptor.FIRST) {
            return Optional.empty();
        }
        int count = (int) Math.min(SIZE, source.blocks() - start);
        ByteBuffer blocks = ByteBuffer.allocateDirect(count * BlockSource.BLOCK);
        readWhatIsThere(source, start, blocks);
        count = blocks.limit() / BlockSource.BLOCK;
        for (int block = VolumeDescriptor.FIRST; block < count; block++) {
            ByteBuffer one = blocks.slice(block * BlockSource.BLOCK, BlockSource.BLOCK);
            Optional<VolumeDescriptor> descriptor = VolumeDescriptor.decode(one);
            if (descriptor.isEmpty() || descriptor.get().type() == VolumeDescriptor.TERMINATOR) {
                break;
            }
            Optional<PrimaryVolumeDescriptor> primary = PrimaryVolumeDescriptor.decode(one);
            if (primary.isPresent()) {
                return Optional.of(new SessionHead(start, blocks, primary.get(), VolumeNumber.of(one)));
            }
        }
        return Optional.empty();
    }

    /** A short session may be followed by blocks that can't be read, within the first 32. */
    private static void readWhatIsThere(BlockSource source, long start, ByteBuffer blocks) throws IOException {
        try {
            source.read(start, blocks);
        } catch (IOException unreadable) {
            blocks.position(blocks.position() - blocks.position() % BlockSource.BLOCK);
            if (blocks.position() <= VolumeDescriptor.FIRST * BlockSource.BLOCK) {
                throw unreadable;
            }
        }
        blocks.flip();
    }

    /** The bytes of one of the blocks. */
    ByteBuffer block(int index) {
        return blocks.slice(index * BlockSource.BLOCK, BlockSource.BLOCK);
    }

    int count() {
        return blocks.limit() / BlockSource.BLOCK;
    }

    long end() {
        return start + primary.volumeSpaceSize();
    }

    /** Where the session begins that this head is a copy of, if its tag says that. */
    Optional<Long> relocatedFrom() {
        for (int index = VolumeDescriptor.FIRST; index < count(); index++) {
            Optional<ChecksumTag> tag = ChecksumTag.parse(block(index))
                    .filter(found -> found.kind() == ChecksumTag.Kind.RELOCATED && found.intact());
            if (tag.isPresent()
                    && tag.get().position() == start + index
                    && tag.get().link().isPresent()) {
                return Optional.of(tag.get().link().getAsLong());
            }
        }
        return Optional.empty();
    }

    /** The supplementary volume descriptor that leads to a tree with names of this form, if there is one. */
    Optional<ByteBuffer> descriptor(FurtherForm form) {
        for (int index = VolumeDescriptor.FIRST; index < count(); index++) {
            Optional<VolumeDescriptor> descriptor = VolumeDescriptor.decode(block(index));
            if (descriptor.isEmpty() || descriptor.get().type() == VolumeDescriptor.TERMINATOR) {
                return Optional.empty();
            }
            if (descriptor.get().type() == VolumeDescriptor.SUPPLEMENTARY && form.isOf(block(index))) {
                return Optional.of(block(index));
            }
        }
        return Optional.empty();
    }

    ImageSession session(int number) {
        return new ImageSession(number, start, primary.volumeSpaceSize(), primary.volumeId());
    }
}
