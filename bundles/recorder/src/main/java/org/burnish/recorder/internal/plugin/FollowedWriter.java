package org.burnish.recorder.internal.plugin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.media.BlockForm;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.TrackWriter;

/** A writer before or after which something is done: it passes all on. */
public class FollowedWriter implements TrackWriter {

    private final TrackWriter writer;

    /** @param writer to which all is passed */
    protected FollowedWriter(TrackWriter writer) {
        this.writer = writer;
    }

    @Override
    public List<MediaNote> notes() {
        return writer.notes();
    }

    @Override
    public String writeType() {
        return writer.writeType();
    }

    @Override
    public BlockForm form() {
        return writer.form();
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        writer.begin(listener);
    }

    @Override
    public void write(ByteBuffer blocks) throws IOException {
        writer.write(blocks);
    }

    @Override
    public void overwrite(long lba, ByteBuffer blocks) throws IOException {
        writer.overwrite(lba, blocks);
    }

    @Override
    public int bufferPercent() {
        return writer.bufferPercent();
    }

    @Override
    public long written() {
        return writer.written();
    }

    @Override
    public void finish(MediaListener listener) throws IOException {
        writer.finish(listener);
    }

    @Override
    public boolean dataSafe() {
        return writer.dataSafe();
    }

    @Override
    public void abort(MediaListener listener) {
        writer.abort(listener);
    }
}
