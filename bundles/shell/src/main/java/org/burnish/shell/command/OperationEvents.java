package org.burnish.shell.command;

import java.time.Duration;
import java.util.Locale;
import org.burnish.image.ImageNotice;
import org.burnish.image.MediumContent;
import org.burnish.media.MediaNote;
import org.burnish.operations.ImageChoice;
import org.burnish.operations.OperationListener;
import org.burnish.operations.OperationProgress;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.shell.text.EventLines;

/** Prints what happens in an operation for programs. */
final class OperationEvents implements OperationListener {

    private static final String WARNING = "warning";

    private final EventLines lines;
    private final Runnable begun;

    OperationEvents(EventLines lines, Runnable begun) {
        this.lines = lines;
        this.begun = begun;
    }

    @Override
    public void opened() {
        begun.run();
    }

    @Override
    public void progress(OperationProgress at) {
        lines.phase(at.phase().name().toLowerCase(Locale.ROOT));
        if (at.total() > 0) {
            lines.progress(at.done(), at.total());
        }
    }

    @Override
    public void notice(ImageNotice notice) {
        if (notice.kind() == ImageNotice.Kind.PROGRESS) {
            lines.progress(notice.detail() + " entries");
            return;
        }
        String code = "notice." + notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        lines.notice(WARNING, notice.path(), Fact.of(code, "{detail}").with("detail", notice.detail()));
    }

    @Override
    public void chosen(ImageChoice choice) {
        choice.warnings().forEach(text -> warn("image.passed-over", text));
        choice.objection().ifPresent(text -> warn("image.not-grown", text));
    }

    private void warn(String code, String text) {
        lines.notice(WARNING, "", Fact.of(code, "{detail}").with("detail", text));
    }

    @Override
    public void noImage(Drive drive, MediumContent content) {
        warn("image.not-recognised", "No image is recognised, it holds " + content.name());
    }

    @Override
    public void working(String action, double fraction, Duration elapsed) {
        lines.progress(Double.isNaN(fraction) ? action : action + ", " + Math.round(fraction * 100) + "%");
    }

    @Override
    public void note(MediaNote note) {
        lines.notice(note.severity().name(), "", note.fact());
    }
}
