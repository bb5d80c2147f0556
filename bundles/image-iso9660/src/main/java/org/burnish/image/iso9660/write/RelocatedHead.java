package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.Md5;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.PrimaryVolumeDescriptor;
import org.burnish.image.iso9660.record.SystemArea;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/** Makes the head for LBA 0 from that of a session which is on the medium already. */
public final class RelocatedHead {

    private static final int BLOCK = VolumeDescriptor.BLOCK;

    private RelocatedHead() {}

    /**
     * Changes the volume space size in all descriptors that have one, and the tag of the superblock to that of a copy.
     *
     * @param head the first blocks of the session; position and limit stay
     * @param start the session's first block
     * @param end the size for the descriptors, which counts from LBA 0 there
     * @return whether there is a primary volume descriptor
     */
    public static boolean make(ByteBuffer head, long start, long end) {
        boolean found = false;
        for (int at = head.position() + VolumeDescriptor.FIRST * BLOCK; at + BLOCK <= head.limit(); at += BLOCK) {
            int type = VolumeDescriptor.decode(head.duplicate().position(at))
                    .map(VolumeDescriptor::type)
                    .orElse(VolumeDescriptor.TERMINATOR);
            if (type == VolumeDescriptor.TERMINATOR) {
                break;
            }
            if (type == VolumeDescriptor.PRIMARY || type == VolumeDescriptor.SUPPLEMENTARY) {
                Numbers.putBoth32(
                        head.duplicate().order(head.order()).position(at + PrimaryVolumeDescriptor.SPACE_SIZE_OFFSET),
                        end);
            }
            found |= type == VolumeDescriptor.PRIMARY;
        }
        if (found) {
            retag(head, start);
        }
        return found;
    }

    /** A session that has no system area of its own leaves that of the medium as it is. */
    public static void keepSystemArea(ByteBuffer head, ByteBuffer replaced) {
        int begin = head.position();
        if (new SystemArea(head.slice(begin, SystemArea.LENGTH)).isZero()) {
            head.put(begin, replaced, replaced.position(), SystemArea.LENGTH);
        }
    }

    /** What follows the tag belongs to the session's own place, where its own tags cover it: zeros take its place. */
    private static void retag(ByteBuffer head, long start) {
        int begin = head.position();
        for (int at = begin + VolumeDescriptor.FIRST * BLOCK; at + BLOCK <= head.limit(); at += BLOCK) {
            Optional<ChecksumTag> tag = ChecksumTag.parse(head.slice(at, BLOCK))
                    .filter(known -> known.kind() == ChecksumTag.Kind.SUPERBLOCK);
            if (tag.isPresent()) {
                MessageDigest digest = Md5.digest();
                digest.update(head.slice(begin, at - begin));
                ByteBuffer rest = head.duplicate().order(head.order()).position(at);
                ChecksumTag.encode(
                        rest,
                        ChecksumTag.Kind.RELOCATED,
                        (at - begin) / BLOCK,
                        0,
                        OptionalLong.of(start),
                        digest.digest());
                Numbers.putZeros(rest, rest.remaining());
                return;
            }
        }
    }
}
