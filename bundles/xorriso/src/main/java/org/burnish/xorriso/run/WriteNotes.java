package org.burnish.xorriso.run;

import java.util.List;
import java.util.stream.Collectors;
import org.burnish.image.ImageNotice;
import org.burnish.media.MediaNote;
import org.burnish.media.RefusedException;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.WriteOptions;
import org.burnish.operations.OperationListener;
import org.burnish.recorder.RecordingRequest;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.Wording;

/** Shows what a recording reports. */
public final class WriteNotes implements OperationListener {

    private final Console console;
    private final Settings settings;
    private final Notices notices;
    private final List<String> beginning;

    public WriteNotes(Console console, Settings settings) {
        this(console, settings, List.of());
    }

    /** @param beginning lines for when recording begins */
    WriteNotes(Console console, Settings settings, List<String> beginning) {
        this.beginning = beginning;
        this.console = console;
        this.settings = settings;
        this.notices = new Notices(console, "nodes laid out");
    }

    @Override
    public void closing(RefusedException reason) {
        console.event(
                Severity.NOTE,
                "-close \"as_needed\" : Closing the medium, since it takes no session that more could follow: "
                        + reason.reasons().stream()
                                .map(Wording.PHRASES::sentence)
                                .collect(Collectors.joining(" ; ")));
    }

    @Override
    public void requesting(RecordingRequest request) {
        RequestedWriteType type = request.get(WriteOptions.TYPE);
        if (type != RequestedWriteType.AUTO) {
            String word = type == RequestedWriteType.TRACK_AT_ONCE ? "TAO" : "SAO";
            console.event(Severity.NOTE, "Explicitly chosen write type: " + word);
        }
    }

    @Override
    public void recording() {
        LeftOut.report(settings, console);
        beginning.forEach(console::info);
    }

    @Override
    public void notice(ImageNotice notice) {
        // what was added and can't be read any more is worse than what was not added at all
        if (notice.kind() == ImageNotice.Kind.UNREADABLE) {
            notices.event(Severity.MISHAP, notice);
        } else {
            notices.notice(notice);
        }
    }

    @Override
    public void note(MediaNote note) {
        Notices.report(console, note);
    }
}
