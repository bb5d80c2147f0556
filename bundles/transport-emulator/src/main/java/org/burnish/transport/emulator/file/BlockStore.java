package org.burnish.transport.emulator.file;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the data blocks of a medium lie: blocks of 2048 bytes that go straight between buffer and file. */
public interface BlockStore {

    /** The bytes of a block. */
    int BLOCK = 2048;

    /** Fills the buffer from its position to its limit with blocks from {@code lba} on; what is not there is zero. */
    void read(long lba, ByteBuffer buffer) throws IOException;

    /** Stores what is between position and limit from block {@code lba} on. */
    void write(long lba, ByteBuffer buffer) throws IOException;

    /** Makes blocks zero. */
    void zero(long lba, long blocks) throws IOException;

    /** Makes all blocks zero. */
    void clear() throws IOException;
}
