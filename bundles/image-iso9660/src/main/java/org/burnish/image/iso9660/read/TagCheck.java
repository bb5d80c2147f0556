package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.image.DamagedImageException;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNotice;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.Md5;
import org.burnish.image.iso9660.checksum.TagBlocks;
import org.burnish.image.iso9660.record.VolumeDescriptor;
import org.burnish.options.fact.Fact;

/**
 * Checks the tags of a session before its tree is trusted: the superblock's tag within the head, then the tree's tag,
 * to which that one points. The session's tag is only looked up, since all content would have to be read.
 */
final class TagCheck {

    private static final int RUN = 128;

    private final BlockSource source;
    private final boolean tolerate;
    private final Notices notices;
    private final List<CheckRange> ranges = new ArrayList<>();

    TagCheck(BlockSource source, boolean tolerate, Notices notices) {
        this.source = source;
        this.tolerate = tolerate;
        this.notices = notices;
    }

    /**
     * Checks what begins with this head.
     *
     * @return the ranges that have a checksum; empty for an image without tags
     * @throws ImageException when a tag does not match, unless that is tolerated
     */
    List<CheckRange> check(SessionHead head) throws ImageException {
        MessageDigest digest = Md5.digest();
        for (int index = 0; index < head.count(); index++) {
            if (index >= VolumeDescriptor.FIRST) {
                Optional<ChecksumTag> tag = ChecksumTag.parse(head.block(index));
                if (tag.isPresent() && !follow(head, index, tag.get(), digest)) {
                    break;
                }
            }
            digest.update(head.block(index));
        }
        return List.copyOf(ranges);
    }

    /** Whether to look for further tags. */
    private boolean follow(SessionHead head, int index, ChecksumTag tag, MessageDigest digest) throws ImageException {
        long lba = head.start() + index;
        if (!tag.intact()) {
            refuse(lba, "The checksum tag itself is damaged");
            return false;
        }
        boolean superblock = tag.kind() == ChecksumTag.Kind.SUPERBLOCK;
        if (!superblock && tag.kind() != ChecksumTag.Kind.RELOCATED) {
            unusual(lba, "a checksum tag of kind " + tag.kind() + " is not expected in a session's head");
            return true;
        }
        if (tag.position() != lba) {
            return misplaced(head, lba, tag);
        }
        if (tag.rangeStart() != head.start()) {
            unusual(lba, "a checksum tag covers blocks from LBA " + tag.rangeStart() + " on");
            return true;
        }
        verify("superblock", tag, digest);
        if (superblock) {
            digest.update(head.block(index));
            checkTree(head, index, tag, digest);
        }
        return false;
    }

    private boolean misplaced(SessionHead head, long lba, ChecksumTag tag) {
        long shift = lba - tag.position();
        boolean copied = tag.kind() == ChecksumTag.Kind.SUPERBLOCK && tag.rangeStart() + shift == head.start();
        unusual(
                lba,
                copied
                        ? "the superblock was copied from LBA " + tag.rangeStart()
                                + " with its checksum tag; the tree is" + " not verified"
                        : "a checksum tag belongs to LBA " + tag.position());
        return !copied;
    }

    private void checkTree(SessionHead head, int index, ChecksumTag superblock, MessageDigest digest)
            throws ImageException {
        long lba = superblock.link().orElse(0);
        long from = head.start() + index + 1;
        if (lba < from || lba >= source.blocks()) {
            refuse(superblock.position(), "The tag of the superblock names LBA " + lba + " for the tag of the tree");
            return;
        }
        Optional<ChecksumTag> tag;
        try {
            hash(head, from, lba, digest);
            tag = new TagBlocks(source, head.start()).at(lba, ChecksumTag.Kind.TREE);
        } catch (IOException unreadable) {
            refuse(lba, "The directory tree can't be read: " + unreadable.getMessage());
            return;
        }
        if (tag.isEmpty()) {
            refuse(lba, "The checksum tag of the directory tree is missing or damaged");
            return;
        }
        verify("tree", tag.get(), digest);
        addSession(head, tag.get().link().orElse(0));
    }

    private void addSession(SessionHead head, long lba) {
        TagBlocks tags = new TagBlocks(source, head.start());
        if (!tags.canBeAt(lba, head.start())) {
            notices.damaged("/", "The tag of the session should be at LBA " + lba + ", which is beyond the end");
            return;
        }
        try {
            Optional<ChecksumTag> tag = tags.at(lba, ChecksumTag.Kind.SESSION);
            if (tag.isPresent()) {
                add("session", tag.get());
            } else {
                notices.damaged("/", "The checksum tag of the session, at LBA " + lba + ", is missing or damaged");
            }
        } catch (IOException unreadable) {
            notices.damaged("/", "The checksum tag of the session can't be read: " + unreadable.getMessage());
        }
    }

    private void verify(String name, ChecksumTag tag, MessageDigest digest) throws ImageException {
        add(name, tag);
        String found = Md5.hex(copy(digest).digest());
        if (!found.equals(tag.md5())) {
            refuse(
                    tag.position(),
                    "The " + name + ", blocks " + tag.rangeStart() + " to " + (tag.position() - 1)
                            + ", does not match its recorded MD5 " + tag.md5() + " but has " + found);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The MD5 of this Java platform can't be cloned", impossible);
        }
    }

    private void add(String name, ChecksumTag tag) {
        long blocks = tag.position() - tag.rangeStart();
        ranges.add(new CheckRange(name, tag.rangeStart(), blocks, tag.position(), new Checksum(Md5.NAME, tag.md5())));
    }

    private void hash(SessionHead head, long from, long to, MessageDigest digest) throws IOException {
        long lba = from;
        for (; lba < to && lba < head.start() + head.count(); lba++) {
            digest.update(head.block((int) (lba - head.start())));
        }
        ByteBuffer run = ByteBuffer.allocateDirect(RUN * BlockSource.BLOCK);
        while (lba < to) {
            int count = (int) Math.min(RUN, to - lba);
            source.read(lba, run.clear().limit(count * BlockSource.BLOCK));
            digest.update(run.flip());
            lba += count;
        }
    }

    private void refuse(long lba, String what) throws ImageException {
        if (!tolerate) {
            throw new DamagedImageException(
                    Fact.of("image.checksum-tag", "{what} (checksum tag at LBA {lba})")
                            .with("what", what)
                            .with("lba", lba),
                    Fact.of("image.not-trusted", "the image is not to be trusted"));
        }
        notices.damaged("/", what + " (checksum tag at LBA " + lba + ")");
    }

    private void unusual(long lba, String what) {
        notices.report(ImageNotice.Kind.UNUSUAL, "/", "At LBA " + lba + ": " + what);
    }
}
