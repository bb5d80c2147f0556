package org.burnish.audit.internal;

import java.util.Locale;
import java.util.function.Consumer;
import org.burnish.media.RefusedException;
import org.burnish.recorder.Drive;
import org.burnish.recorder.PreparationWatch;
import org.burnish.recorder.PreparationWatcher;
import org.burnish.scsi.text.Reason;

/** Logs what is done to one medium besides recording. */
final class PreparationAudit implements PreparationWatch {

    private final Change change;

    PreparationAudit(String id, PreparationWatcher.Kind kind, Drive drive, Consumer<Line> log) {
        change = new Change(id, kind.name().toLowerCase(Locale.ROOT), drive, Line.EMPTY, log);
        change.begins();
    }

    @Override
    public void ended(Drive.Done done) {
        change.ends(done, Line.EMPTY);
    }

    @Override
    public void failed(Exception reason) {
        if (reason instanceof RefusedException) {
            change.refused(Reason.withPath(reason));
        } else {
            change.fails(Reason.withPath(reason));
        }
    }
}
