package org.burnish.xorriso.run;

import java.util.EnumMap;
import java.util.Map;
import org.burnish.image.ImageNotice;
import org.burnish.media.MediaNote;
import org.burnish.operations.OperationListener;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.Wording;

/** Turns notices about nodes into events, and those of progress into pacifier lines, one a second. */
public final class Notices implements OperationListener {

    private static final Map<ImageNotice.Kind, Severity> SEVERITIES = new EnumMap<>(Map.of(
            ImageNotice.Kind.LEFT_OUT, Severity.NOTE,
            ImageNotice.Kind.NOT_SET, Severity.SORRY,
            ImageNotice.Kind.NAME_CHANGED, Severity.WARNING,
            ImageNotice.Kind.NOT_STORABLE, Severity.SORRY,
            ImageNotice.Kind.NOT_REPLACED, Severity.FAILURE,
            ImageNotice.Kind.UNREADABLE, Severity.SORRY,
            ImageNotice.Kind.SHRANK, Severity.MISHAP,
            ImageNotice.Kind.GREW, Severity.MISHAP,
            ImageNotice.Kind.DAMAGED, Severity.SORRY,
            ImageNotice.Kind.UNUSUAL, Severity.WARNING));

    private final Console console;
    private final Heartbeat heartbeat;
    private long lists;
    private boolean failed;
    private long attributes;

    /**
     * Makes one.
     *
     * @param what is counted, such as {@code files added}
     */
    public Notices(Console console, String what) {
        this.console = console;
        this.heartbeat = new Heartbeat(console, 1, what);
    }

    @Override
    public void notice(ImageNotice notice) {
        switch (notice.kind()) {
            case PROGRESS -> heartbeat.count(notice.detail());
            case ACL_LEFT_OUT -> lists++;
            case ATTRIBUTES_LEFT_OUT -> attributes++;
            case CHECKSUM_DIFFERS ->
                console.event(
                        Severity.SORRY,
                        "MD5 of extracted data does not match recorded MD5 of file '" + notice.path() + "'");
            case NO_CHECKSUM ->
                console.event(Severity.SORRY, "Cannot obtain any recorded MD5 of file '" + notice.path() + "'");
            default -> event(SEVERITIES.getOrDefault(notice.kind(), Severity.WARNING), notice);
        }
    }

    /** Shows a notice as an event of this severity. */
    void event(Severity severity, ImageNotice notice) {
        failed |= severity == Severity.FAILURE;
        console.event(
                severity, notice.path().isEmpty() ? notice.detail() : "'" + notice.path() + "' : " + notice.detail());
    }

    /** The last pacifier line, whatever the time. */
    public void total(long count) {
        heartbeat.total(count);
    }

    /** The same; what was left out is reported when the session is written. */
    public void total(long count, Settings settings) {
        new LeftOut(lists, attributes).addTo(settings);
        total(count);
    }

    /**
     * The last pacifier line of restoring, and what was not restored.
     *
     * @return whether something was restored, and nothing failed
     */
    public boolean restored(long count) {
        total(count);
        new LeftOut(lists, attributes).report("Not restored", console);
        return count > 0 && !failed;
    }

    /** A note about a medium as an event. */
    public static void report(Console console, MediaNote note) {
        console.event(
                Severity.named(note.severity().name()).orElse(Severity.NOTE), Wording.PHRASES.sentence(note.fact()));
    }
}
