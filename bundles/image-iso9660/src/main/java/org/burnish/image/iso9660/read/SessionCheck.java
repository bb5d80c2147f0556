package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/** Looks at what one session is found and read by: its tags, its descriptors, and what these point to. */
final class SessionCheck {

    private final BlockSource source;
    private final Findings findings;

    SessionCheck(BlockSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void check(long start) {
        try {
            Optional<SessionHead> head = SessionHead.read(source, start);
            if (head.isEmpty()) {
                findings.fault(start, "session head", "there is no valid primary volume descriptor");
                return;
            }
            new TagRanges(source, findings).collect(head.get());
            collectNamed(head.get());
            checkDescriptors(head.get());
        } catch (IOException unreadable) {
            findings.fault(start, "session head", "it can't be read: " + unreadable.getMessage());
        }
    }

    /** The tag of a copy covers the head alone; those of the session that it names cover the rest. */
    private void collectNamed(SessionHead head) throws IOException {
        Optional<Long> named = head.start() == 0 ? head.relocatedFrom() : Optional.empty();
        if (named.isPresent()) {
            SessionHead.read(source, named.get())
                    .filter(own -> SessionChain.isCopy(head, own))
                    .ifPresent(own -> new TagRanges(source, findings).collect(own));
        }
    }

    private void checkDescriptors(SessionHead head) {
        BlockCache blocks = new BlockCache(source);
        TreeCheck trees = new TreeCheck(blocks, findings);
        for (int index = VolumeDescriptor.FIRST; index < head.count(); index++) {
            ByteBuffer block = head.block(index);
            long lba = head.start() + index;
            Optional<VolumeDescriptor> descriptor = VolumeDescriptor.decode(block);
            if (descriptor.isEmpty()) {
                findings.fault(lba, "volume descriptor", "the set of volume descriptors has no end");
                return;
            }
            switch (descriptor.get().type()) {
                case VolumeDescriptor.TERMINATOR -> {
                    return;
                }
                case VolumeDescriptor.BOOT -> new BootCheck(blocks, findings).check(block, lba);
                case VolumeDescriptor.PRIMARY, VolumeDescriptor.SUPPLEMENTARY -> trees.check(block, lba);
                default -> {
                    // a partition, or a kind that nobody knows: the checksum covers it
                }
            }
        }
    }
}
