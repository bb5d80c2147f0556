package org.burnish.recorder.internal.plugin;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.TrackWriter;
import org.burnish.options.fact.Fact;

/** A writer whose bundle is named when it fails. */
final class GuardedWriter extends FollowedWriter {

    private final PluginGuard guard;
    private final String where;

    /** @param where in messages: a space, and what is written to */
    GuardedWriter(TrackWriter guarded, PluginGuard guard, String where) {
        super(guarded);
        this.guard = guard;
        this.where = where;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        guard.run("beginning to write" + where, () -> super.begin(listener));
    }

    @Override
    public void write(ByteBuffer blocks) throws IOException {
        guard.run("writing" + where, () -> super.write(blocks));
        if (blocks.hasRemaining()) {
            throw guard.lied("writing" + where, "it left out " + blocks.remaining() + " bytes and reported nothing");
        }
    }

    @Override
    public void overwrite(long lba, ByteBuffer blocks) throws IOException {
        guard.run("overwriting block " + lba + " of" + where, () -> super.overwrite(lba, blocks));
    }

    @Override
    public void finish(MediaListener listener) throws IOException {
        guard.run("completing" + where, () -> super.finish(listener));
    }

    @Override
    public boolean dataSafe() {
        try {
            return super.dataSafe();
        } catch (RuntimeException e) {
            // it is asked when something failed already: that is what is reported
            return false;
        }
    }

    @Override
    public void abort(MediaListener listener) {
        try {
            guard.run("giving up" + where, () -> super.abort(listener));
        } catch (IOException e) {
            listener.note(new MediaNote(
                    MediaNote.Severity.WARNING,
                    Fact.of("plugin.failed", "{cause}").with("cause", String.valueOf(e.getMessage()))));
        }
    }
}
