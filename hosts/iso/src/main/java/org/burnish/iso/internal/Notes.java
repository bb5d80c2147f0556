package org.burnish.iso.internal;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.ImageNotice;
import org.burnish.iso.IsoReport;
import org.burnish.media.MediaNote;

/** What is worth a note in the report. Safe for use by several threads. */
final class Notes {

    private final List<IsoReport.Note> notes = new ArrayList<>();

    void add(ImageNotice notice) {
        add(kind(notice.kind()), notice.path(), notice.detail());
    }

    void add(MediaNote note) {
        add(IsoReport.Kind.OTHER, "/", note.text());
    }

    private synchronized void add(IsoReport.Kind kind, String path, String text) {
        notes.add(new IsoReport.Note(kind, path, text));
    }

    private static IsoReport.Kind kind(ImageNotice.Kind kind) {
        return switch (kind) {
            case NAME_CHANGED -> IsoReport.Kind.RENAMED;
            case NOT_STORABLE, LEFT_OUT, ACL_LEFT_OUT, ATTRIBUTES_LEFT_OUT -> IsoReport.Kind.LEFT_OUT;
            default -> IsoReport.Kind.OTHER;
        };
    }

    synchronized List<IsoReport.Note> all() {
        return List.copyOf(notes);
    }
}
