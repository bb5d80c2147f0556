package org.burnish.transport.emulator.medium.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;

/** A write type of mode page 05h (MMC-6, clause 7): how blocks become tracks, and how tracks end. */
interface CdWriting {

    /** The bytes of a block at this address. */
    int blockLength(long lba, WriteParameters parameters);

    /** Where recording continues in an open track that is not damaged; nothing when it continues in another. */
    OptionalLong nextIn(TrackState track);

    /** Writes the blocks of the buffer. */
    void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters) throws CheckCondition, IOException;

    /** Ends the recording of this track, or saves what there is of it when it was cut short. */
    void end(TrackState begun) throws IOException;
}
