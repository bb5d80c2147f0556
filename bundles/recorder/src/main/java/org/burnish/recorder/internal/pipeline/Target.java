package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import org.burnish.media.Medium;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.recorder.Drive;
import org.burnish.recorder.ImageOutput;

/**
 * What takes the session.
 *
 * @param index its place in the request
 * @param name for threads
 * @param what it is, for messages
 * @param unit how many blocks it takes best at once
 * @param request what it has agreed to write
 * @param writer writes it
 * @param afterwards what is done when nothing more is written
 */
record Target(
        int index,
        String name,
        String what,
        long unit,
        WriteRequest request,
        TrackWriter writer,
        Afterwards afterwards) {

    /** What is done at the end. */
    @FunctionalInterface
    interface Afterwards {
        void run() throws IOException;
    }

    /** A drive with a medium. */
    static Target drive(int index, Drive drive, Medium medium, WriteRequest request, TrackWriter writer) {
        String address = drive.address().toString();
        long unit = Units.common(medium.traits().chunkBlocks(), medium.traits().alignmentBlocks());
        return new Target(index, address, "Drive '" + address + "'", unit, request, writer, drive::reassess);
    }

    /** An output that is no drive. */
    static Target output(ImageOutput output, WriteRequest request) {
        return new Target(
                0, output.name(), "The output '" + output.name() + "'", 1, request, new OutputWriter(output), () -> {});
    }
}
