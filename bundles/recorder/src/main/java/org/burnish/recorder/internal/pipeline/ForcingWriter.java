package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.burnish.media.MediaListener;
import org.burnish.media.TrackWriter;
import org.burnish.recorder.internal.plugin.FollowedWriter;

/** Forces what was written to a plain file to its device, so that memory does not fill with what a slow device has yet to take. */
final class ForcingWriter extends FollowedWriter {

    private final Path file;
    private final long interval;
    private long since;

    /** @param interval after how many bytes, and at the end */
    ForcingWriter(TrackWriter writer, Path file, long interval) {
        super(writer);
        this.file = file;
        this.interval = interval;
    }

    @Override
    public void write(ByteBuffer blocks) throws IOException {
        since += blocks.remaining();
        super.write(blocks);
        if (since >= interval) {
            force();
        }
    }

    @Override
    public void finish(MediaListener listener) throws IOException {
        super.finish(listener);
        force();
    }

    /** Through a channel of its own: force writes all of the file, and not only what came through that channel. */
    private void force() throws IOException {
        since = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(false);
        }
    }
}
