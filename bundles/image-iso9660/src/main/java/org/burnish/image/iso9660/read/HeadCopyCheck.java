package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.PrimaryVolumeDescriptor;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/**
 * Compares the head at LBA 0 of overwritable media, from which firmware and operating systems read, with the head of the
 * newest session, of which it is a copy. Only the volume space size differs, since it counts from LBA 0 there, and the
 * checksum tag, which is of another kind. The system area before block 16 may have been adapted to its place; the
 * tag covers it. What follows the tag is read by nobody.
 */
final class HeadCopyCheck {

    private static final String HEAD = "head at LBA 0";
    private static final int SIZE = PrimaryVolumeDescriptor.SPACE_SIZE_OFFSET;
    private static final int SIZE_END = SIZE + 8;

    private final BlockSource source;
    private final Findings findings;

    HeadCopyCheck(BlockSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void check(List<ImageSession> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        try {
            Optional<SessionHead> head = SessionHead.read(source, 0);
            boolean atZero = sessions.stream().anyMatch(session -> session.start() == 0);
            if (atZero) {
                Optional<Long> named = head.flatMap(SessionHead::relocatedFrom).filter(start -> start > 0);
                if (named.isPresent()) {
                    checkNamed(head.get(), named.get());
                }
            } else if (head.isPresent()) {
                checkSteps(sessions);
                compare(head.get(), sessions.get(sessions.size() - 1).start());
            }
        } catch (IOException unreadable) {
            findings.fault(0, HEAD, "it can't be read: " + unreadable.getMessage());
        }
    }

    /** A medium that began with an image at LBA 0 has no chain; one with a session at LBA 32 has lost it. */
    private void checkNamed(SessionHead head, long start) throws IOException {
        if (beganWithSession()) {
            findings.fault(
                    0,
                    HEAD,
                    "its checksum tag says that the newest session begins at LBA " + start
                            + ", but no chain of sessions leads there");
        } else {
            compare(head, start);
        }
    }

    /** Whether something of the head of a session at LBA 32 is left. */
    private boolean beganWithSession() throws IOException {
        int first = SessionHead.SIZE + VolumeDescriptor.FIRST;
        int count = (int) Math.min(SessionHead.SIZE - VolumeDescriptor.FIRST, source.blocks() - first);
        ByteBuffer blocks = ByteBuffer.allocateDirect(Math.max(0, count) * BlockSource.BLOCK);
        source.read(first, blocks);
        for (int index = 0; index < count; index++) {
            ByteBuffer block = blocks.slice(index * BlockSource.BLOCK, BlockSource.BLOCK);
            if (VolumeDescriptor.decode(block).isPresent()
                    || ChecksumTag.parse(block)
                            .filter(tag -> tag.kind() == ChecksumTag.Kind.SUPERBLOCK)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** From LBA 32 on, each session's own size leads to the next one. */
    private void checkSteps(List<ImageSession> sessions) throws IOException {
        long expected = SessionHead.SIZE;
        for (ImageSession session : sessions) {
            if (session.start() != expected) {
                findings.fault(
                        expected,
                        "chain of sessions",
                        "a session should begin here, but the next one that was found begins at LBA "
                                + session.start());
            }
            Optional<SessionHead> head = SessionHead.read(source, session.start());
            expected = SessionChain.roundUp(session.start()
                    + head.map(found -> found.primary().volumeSpaceSize()).orElse(session.blocks()));
        }
    }

    private void compare(SessionHead head, long start) throws IOException {
        Optional<SessionHead> own = SessionHead.read(source, start);
        if (own.isEmpty()) {
            findings.fault(start, "session head", "there is no valid primary volume descriptor");
            return;
        }
        int count = Math.min(head.count(), own.get().count());
        for (int index = VolumeDescriptor.FIRST; index < count; index++) {
            Optional<VolumeDescriptor> descriptor =
                    VolumeDescriptor.decode(own.get().block(index));
            if (descriptor.isEmpty()) {
                break;
            }
            compare(index, descriptor.get().type(), head.block(index), own.get().block(index));
            if (descriptor.get().type() == VolumeDescriptor.TERMINATOR) {
                break;
            }
        }
        checkSize(head, own.get());
        checkTag(head, own.get());
    }

    private void compare(int index, int type, ByteBuffer copy, ByteBuffer original) {
        boolean sized = type == VolumeDescriptor.PRIMARY || type == VolumeDescriptor.SUPPLEMENTARY;
        for (int at = 0; at < VolumeDescriptor.BLOCK; at++) {
            if (copy.get(at) != original.get(at) && !(sized && at >= SIZE && at < SIZE_END)) {
                findings.fault(
                        index, HEAD, "the volume descriptor differs from that of the newest session in byte " + at);
                return;
            }
        }
        if (sized && Numbers.little32(copy, SIZE) != Numbers.big32(copy, SIZE + 4)) {
            findings.fault(index, HEAD, "the two byte orders of the volume space size differ");
        }
    }

    private void checkSize(SessionHead head, SessionHead own) {
        long least = own.start() + 1;
        if (head.end() < least || head.end() > SessionChain.roundUp(source.blocks())) {
            findings.fault(
                    VolumeDescriptor.FIRST,
                    HEAD,
                    "the volume space size is " + head.end()
                            + ", which is not between the newest session's start at LBA " + own.start()
                            + " and the medium's end at LBA " + source.blocks());
        }
    }

    /** Where the session's head has a tag, the copy has one in the same place, of the kind for copies. */
    private void checkTag(SessionHead head, SessionHead own) {
        for (int index = VolumeDescriptor.FIRST; index < own.count(); index++) {
            Optional<ChecksumTag> tag = ChecksumTag.parse(own.block(index));
            if (tag.isPresent() && tag.get().kind() == ChecksumTag.Kind.SUPERBLOCK) {
                checkTag(index, index < head.count() ? ChecksumTag.parse(head.block(index)) : Optional.empty(), own);
                return;
            }
        }
    }

    private void checkTag(int index, Optional<ChecksumTag> tag, SessionHead own) {
        boolean right = tag.isPresent()
                && tag.get().intact()
                && tag.get().kind() == ChecksumTag.Kind.RELOCATED
                && tag.get().position() == index
                && tag.get().rangeStart() == 0
                && tag.get().link().orElse(-1) == own.start();
        if (right) {
            findings.range("head", tag.get());
        } else {
            findings.fault(
                    index,
                    HEAD,
                    "the checksum tag is missing, damaged, or not of the newest session, which begins at LBA "
                            + own.start());
        }
    }
}
