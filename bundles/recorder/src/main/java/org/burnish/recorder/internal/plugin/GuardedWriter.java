package org.burnish.recorder.internal.plugin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.media.BlockForm;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.TrackWriter;
import org.burnish.options.fact.Fact;

/** A writer whose bundle is named when it fails. */
record GuardedWriter(TrackWriter guarded, PluginGuard guard, String where) implements TrackWriter {

    @Override
    public List<MediaNote> notes() {
        return guarded.notes();
    }

    @Override
    public String writeType() {
        return guarded.writeType();
    }

    @Override
    public BlockForm form() {
        return guarded.form();
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        guard.run("beginning to write" + where, () -> guarded.begin(listener));
    }

    @Override
    public void write(ByteBuffer blocks) throws IOException {
        guard.run("writing" + where, () -> guarded.write(blocks));
        if (blocks.hasRemaining()) {
            throw guard.lied("writing" + where, "it left out " + blocks.remaining() + " bytes and reported nothing");
        }
    }

    @Override
    public void overwrite(long lba, ByteBuffer blocks) throws IOException {
        guard.run("overwriting block " + lba + " of" + where, () -> guarded.overwrite(lba, blocks));
    }

    @Override
    public int bufferPercent() {
        return guarded.bufferPercent();
    }

    @Override
    public long written() {
        return guarded.written();
    }

    @Override
    public void finish(MediaListener listener) throws IOException {
        guard.run("completing" + where, () -> guarded.finish(listener));
    }

    @Override
    public boolean dataSafe() {
        try {
            return guarded.dataSafe();
        } catch (RuntimeException e) {
            // it is asked when something failed already: that is what is reported
            return false;
        }
    }

    @Override
    public void abort(MediaListener listener) {
        try {
            guard.run("giving up" + where, () -> guarded.abort(listener));
        } catch (IOException e) {
            listener.note(new MediaNote(
                    MediaNote.Severity.WARNING,
                    Fact.of("plugin.failed", "{cause}").with("cause", String.valueOf(e.getMessage()))));
        }
    }
}
