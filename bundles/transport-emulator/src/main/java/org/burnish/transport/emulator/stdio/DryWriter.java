package org.burnish.transport.emulator.stdio;

import java.nio.ByteBuffer;
import org.burnish.media.MediaListener;
import org.burnish.media.TrackWriter;
import org.burnish.mmc.OpticalDrive;

/** A simulated writing: takes the blocks and leaves the file as it is. */
final class DryWriter implements TrackWriter {

    private long taken;

    @Override
    public String writeType() {
        return "Overwrite";
    }

    @Override
    public void begin(MediaListener listener) {}

    @Override
    public void write(ByteBuffer blocks) {
        taken += blocks.remaining() / OpticalDrive.BLOCK;
        blocks.position(blocks.limit());
    }

    @Override
    public void overwrite(long lba, ByteBuffer blocks) {
        blocks.position(blocks.limit());
    }

    @Override
    public long written() {
        return taken;
    }

    @Override
    public void finish(MediaListener listener) {}

    @Override
    public void abort(MediaListener listener) {}
}
