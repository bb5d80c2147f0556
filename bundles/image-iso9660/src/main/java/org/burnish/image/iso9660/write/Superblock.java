package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.LayoutRequest;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.Md5;
import org.burnish.image.iso9660.record.JolietDescriptor;
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

    Superblock(LayoutRequest request, HeadPlan head, Places places) {
        this.request = request;
        this.head = head;
        this.places = places;
    }

    /** What is recorded of a volume's name: 32 characters of ISO 8859-1. */
    static String recordedVolumeId(String volumeId) {
        StringBuilder recorded = new StringBuilder();
        volumeId.codePoints().limit(VOLUME_ID).forEach(c -> recorded.append(c < 256 ? (char) c : '_'));
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
            putDescriptor(size, target);
        } else if (head.isJoliet(block)) {
            int at = target.position();
            putDescriptor(size, target);
            joliet().replace(target, at);
        } else if (block == head.blocks() - 1) {
            VolumeDescriptor.encodeTerminator(target);
        } else {
            head.fill((int) block, target);
        }
    }

    private void putDescriptor(long size, ByteBuffer target) {
        int at = target.position();
        descriptor(size).encode(target);
        head.complete(target, at);
    }

    private JolietDescriptor joliet() {
        VolumeTree tree = places.trees().get(1);
        return new JolietDescriptor(
                JolietName.translate(request.volumeId()),
                tree.pathTableBytes(),
                tree.pathTableL(),
                tree.pathTableM(),
                tree.rootRecord());
    }

    private PrimaryVolumeDescriptor descriptor(long size) {
        VolumeTree tree = places.trees().get(0);
        OptionalLong created = OptionalLong.of(request.created());
        return new PrimaryVolumeDescriptor(
                "",
                recordedVolumeId(request.volumeId()),
                size,
                tree.pathTableBytes(),
                tree.pathTableL(),
                tree.pathTableM(),
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
