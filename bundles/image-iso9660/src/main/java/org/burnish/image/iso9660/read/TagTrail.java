package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.ChecksumTag.Kind;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/**
 * Follows the tags of a session from the superblock's to the tree's and to the session's own, which is the last thing
 * that is written of an image. Three blocks are read; no checksum is computed.
 */
final class TagTrail {

    private TagTrail() {}

    /** Whether the session's tag is at its place. An image that has no tags, or was moved, is given the benefit. */
    static boolean ends(BlockSource source, long start) {
        OptionalLong tree = tree(source, start);
        if (tree.isEmpty()) {
            return true;
        }
        Optional<ChecksumTag> treeTag = at(source, tree.getAsLong(), Kind.TREE);
        return treeTag.isPresent()
                && at(source, treeTag.get().link().orElse(-1), Kind.SESSION).isPresent();
    }

    private static OptionalLong tree(BlockSource source, long start) {
        try {
            Optional<SessionHead> head = SessionHead.read(source, start);
            return head.isPresent() ? named(head.get()) : OptionalLong.empty();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong named(SessionHead head) {
        for (int index = VolumeDescriptor.FIRST; index < head.count(); index++) {
            Optional<ChecksumTag> tag = ChecksumTag.parse(head.block(index));
            if (tag.isPresent() && isHere(tag.get(), Kind.SUPERBLOCK, head.start() + index)) {
                return tag.get().link();
            }
        }
        return OptionalLong.empty();
    }

    private static Optional<ChecksumTag> at(BlockSource source, long lba, Kind kind) {
        if (lba < 0 || lba >= source.blocks()) {
            return Optional.empty();
        }
        ByteBuffer block = ByteBuffer.allocateDirect(BlockSource.BLOCK);
        try {
            source.read(lba, block);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return ChecksumTag.parse(block.flip()).filter(tag -> isHere(tag, kind, lba));
    }

    private static boolean isHere(ChecksumTag tag, Kind kind, long lba) {
        return tag.kind() == kind && tag.intact() && tag.position() == lba;
    }
}
