package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.LayoutRequest;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.Md5;
import org.burnish.image.iso9660.record.BootRecordDescriptor;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.PrimaryVolumeDescriptor;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/**
 * The first blocks of a session: the system area, the Primary Volume Descriptor, what is carried on of a session before,
 * the terminator; and their copy for LBA 0 of overwritable media.
 *
 * <p>The volume space size has two meanings in the field. ECMA-119 counts from block 0, so that it is the absolute end of
 * the session, and kernels reject continuation areas beyond it: without that, long names of appended sessions vanish on
 * mount. So it is in sessions of media that have them, and in the copy at LBA 0, which is what gets mounted. But the
 * next of the chained sessions is found behind the start of one plus its size, rounded up; there the session's own size
 * must stand, or the chain breaks.
 */
final class Superblock {

    /** The blocks of the copy at LBA 0. */
    static final int COPY = 32;

    private static final int VOLUME_ID = 32;

    private final LayoutRequest request;
    private final HeadPlan head;
    private final Places places;
    private final long catalog;
    private final Optional<ByteBuffer> systemArea;

    /**
     * Makes one.
     *
     * @param catalog the block of the boot catalogue, if the image has one of its own
     * @param systemArea that of the image, if it has one of its own
     */
    Superblock(LayoutRequest request, HeadPlan head, Places places, long catalog, Optional<ByteBuffer> systemArea) {
        this.catalog = catalog;
        this.systemArea = systemArea;
        this.request = request;
        this.head = head;
        this.places = places;
    }

    /** What is recorded of a volume's name: 32 characters of ISO 8859-1. */
    static String recordedVolumeId(String volumeId) {
        return recorded(volumeId, VOLUME_ID);
    }

    /** What is recorded of a text in a field of the descriptor: so many characters of ISO 8859-1. */
    static String recorded(String text, int width) {
        StringBuilder recorded = new StringBuilder();
        text.codePoints().limit(width).forEach(c -> recorded.append(c < 256 ? (char) c : '_'));
        return recorded.toString();
    }

    /** Makes blocks of the session's own superblock. */
    void fill(long block, ByteBuffer target) {
        long size = request.chained() ? places.blocks() : places.end();
        for (long at = block; target.hasRemaining(); at++) {
            fill(at, size, target);
        }
    }

    private void fill(long block, long size, ByteBuffer target) {
        if (block == VolumeDescriptor.FIRST) {
            putPrimary(size, tree(0), target);
        } else if (head.isFurther(block)) {
            putFurther(size, 0, head.further(block), target);
        } else if (head.isBoot(block)) {
            new BootRecordDescriptor(catalog).encode(target);
        } else if (block == head.blocks() - 1) {
            VolumeDescriptor.encodeTerminator(target);
        } else if (block < VolumeDescriptor.FIRST && systemArea.isPresent()) {
            target.put(systemArea.get().slice((int) block * BlockSource.BLOCK, BlockSource.BLOCK));
        } else {
            head.fill((int) block, target);
        }
    }

    /**
     * Makes blocks of the descriptors of the volume that a partition is.
     *
     * @param end the block behind the partition
     */
    void fillPartition(long block, long end, ByteBuffer target) {
        int first = places.trees().size() / 2;
        long size = end - tree(first).base();
        for (long at = block; target.hasRemaining(); at++) {
            if (at == 0) {
                putPrimary(size, tree(first), target);
            } else if (at <= head.further().size()) {
                putFurther(size, first, (int) at - 1, target);
            } else {
                VolumeDescriptor.encodeTerminator(target);
            }
        }
    }

    private VolumeTree tree(int index) {
        return places.trees().get(index);
    }

    private void putPrimary(long size, VolumeTree tree, ByteBuffer target) {
        int at = target.position();
        descriptor(size, tree).encode(target);
        head.complete(target, at);
        VolumeText.putChosen(request, target, at);
        ApplicationUse.putChosen(request, target, at);
        VolumeTime.putChosen(request, target, at);
    }

    /**
     * Puts the descriptor of a further tree.
     *
     * @param primary the index of the primary tree of the volume, which the further ones are behind
     * @param further which of them it is
     */
    private void putFurther(long size, int primary, int further, ByteBuffer target) {
        int at = target.position();
        putPrimary(size, tree(primary), target);
        head.further()
                .get(further)
                .descriptor()
                .replace(tree(primary + 1 + further).reference(), target, at);
    }

    private PrimaryVolumeDescriptor descriptor(long size, VolumeTree tree) {
        OptionalLong created = OptionalLong.of(request.created());
        return new PrimaryVolumeDescriptor(
                "",
                recordedVolumeId(request.volumeId()),
                size,
                tree.pathTableBytes(),
                tree.pathTableL() - tree.base(),
                tree.pathTableM() - tree.base(),
                tree.rootRecord(),
                "",
                "",
                "BURNISH",
                "",
                created,
                created);
    }

    /**
     * The 32 blocks for LBA 0. Directories are found from the descriptor by their LBA, so what follows the tag would be
     * copied for nothing; it is zeros, and no obsolete tag stands there.
     */
    ByteBuffer copyForBlockZero() {
        ByteBuffer copy = ByteBuffer.allocateDirect(COPY * BlockSource.BLOCK);
        for (int block = 0; block < places.head(); block++) {
            fill(block, places.end(), copy);
        }
        if (places.checksums()) {
            MessageDigest digest = Md5.digest();
            digest.update(copy.duplicate().flip());
            ChecksumTag.encode(
                    copy,
                    ChecksumTag.Kind.RELOCATED,
                    places.head(),
                    0,
                    OptionalLong.of(places.start()),
                    digest.digest());
        }
        Numbers.putZeros(copy, copy.remaining());
        return copy.flip();
    }
}
