package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/** Finds images by their primary volume descriptors, where nobody knows of sessions. What an image covers is skipped. */
final class SessionScan {

    private static final int STEP = 32;

    private final BlockSource source;
    private final ByteBuffer blocks = ByteBuffer.allocateDirect(STEP * BlockSource.BLOCK);
    private final List<ImageSession> found = new ArrayList<>();

    SessionScan(BlockSource source) {
        this.source = source;
    }

    List<ImageSession> run(long from) throws IOException {
        long lba = from + VolumeDescriptor.FIRST;
        while (lba < source.blocks()) {
            int count = (int) Math.min(STEP, source.blocks() - lba);
            lba = read(lba, count) ? look(lba, count) : lba + count;
        }
        return List.copyOf(found);
    }

    private boolean read(long lba, int count) {
        try {
            blocks.clear().limit(count * BlockSource.BLOCK);
            source.read(lba, blocks);
            return true;
        } catch (IOException unreadable) {
            // between sessions nothing was recorded
            return false;
        }
    }

    /** Where to look next: behind what was read, or where the next image's descriptor may be behind one that was found. */
    private long look(long lba, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (isPrimary(blocks.slice(i * BlockSource.BLOCK, BlockSource.BLOCK))) {
                Optional<SessionHead> head = SessionHead.read(source, lba + i - VolumeDescriptor.FIRST);
                if (head.isPresent()) {
                    long size = ownBlocks(head.get());
                    ImageSession session = head.get().session(found.size() + 1);
                    found.add(new ImageSession(session.number(), session.start(), size, session.volumeId()));
                    return session.start() + size + VolumeDescriptor.FIRST;
                }
            }
        }
        return lba + count;
    }

    private static boolean isPrimary(ByteBuffer block) {
        return VolumeDescriptor.decode(block)
                .filter(descriptor -> descriptor.type() == VolumeDescriptor.PRIMARY)
                .isPresent();
    }

    /** Appended images may count from LBA 0 or from their own start; the smaller size hides no other image. */
    private static long ownBlocks(SessionHead head) {
        long blocks = head.primary().volumeSpaceSize();
        return Math.max(SessionHead.SIZE, blocks > head.start() ? blocks - head.start() : blocks);
    }
}
