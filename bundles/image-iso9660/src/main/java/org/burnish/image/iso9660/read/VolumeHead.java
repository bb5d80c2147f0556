package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.BootRecord;
import org.burnish.image.iso9660.record.BootCatalog;
import org.burnish.image.iso9660.record.BootRecordDescriptor;
import org.burnish.image.iso9660.record.CarriedHead;
import org.burnish.image.iso9660.record.SystemArea;

/** What is in the head of a volume besides the way to its tree. */
final class VolumeHead {

    private VolumeHead() {}

    /**
     * The head of a session with the system area that is in force: that at LBA 0 where it stands before a copy of this
     * session's descriptors, since machines and other programs look and write there.
     */
    static ByteBuffer of(BlockSource source, SessionHead head) {
        ByteBuffer blocks = ByteBuffer.allocateDirect(head.blocks().limit());
        blocks.put(head.blocks().duplicate().position(0)).flip();
        if (head.start() == 0) {
            return blocks;
        }
        try {
            SessionHead.read(source, 0)
                    .filter(first -> SessionChain.isCopy(first, head))
                    .ifPresent(first -> blocks.put(0, first.blocks(), 0, SystemArea.LENGTH));
        } catch (IOException unreadable) {
            // the session has a head of its own
            return blocks;
        }
        return blocks;
    }

    /** What a machine could boot from. */
    static BootRecord bootRecord(BlockSource source, ByteBuffer head) {
        Optional<CarriedHead> carried = CarriedHead.of(head);
        Optional<BootRecordDescriptor> elTorito = carried.flatMap(CarriedHead::elTorito);
        long image = elTorito.map(boot -> firstImage(source, boot.catalog())).orElse(0L);
        List<String> names =
                carried.map(found -> found.systemArea().names(image)).orElse(List.of());
        return new BootRecord(elTorito.isPresent(), names);
    }

    private static long firstImage(BlockSource source, long catalog) {
        ByteBuffer block = ByteBuffer.allocateDirect(BlockSource.BLOCK);
        if (catalog >= source.blocks()) {
            return 0;
        }
        try {
            source.read(catalog, block);
        } catch (IOException unreadable) {
            return 0;
        }
        return BootCatalog.decode(block.flip()).entries().get(0).image();
    }
}
