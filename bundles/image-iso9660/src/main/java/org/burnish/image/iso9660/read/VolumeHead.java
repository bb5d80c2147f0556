package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.record.SystemArea;

/** The head of a volume, as a further session carries it on. */
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
}
