package org.burnish.recorder.internal.plugin;

import java.io.IOException;
import java.util.List;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.Preparation;

/** A preparation whose bundle is named when it fails. */
record GuardedPreparation(Preparation guarded, PluginGuard guard, String what) implements Preparation {

    @Override
    public Effect effect() {
        return guarded.effect();
    }

    @Override
    public List<MediaNote> notes() {
        return guarded.notes();
    }

    @Override
    public void run(MediaListener listener) throws IOException {
        guard.run("asked to " + what, () -> guarded.run(listener));
    }
}
