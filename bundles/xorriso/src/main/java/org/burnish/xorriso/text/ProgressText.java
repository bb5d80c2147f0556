package org.burnish.xorriso.text;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.burnish.recorder.Progress;

/** The pacifier lines of a recording. */
public final class ProgressText {

    private static final int BLOCKS_OF_A_MEGABYTE = 512;
    private static final DateTimeFormatter FINISH = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ROOT);

    private ProgressText() {}

    /** What a recording is doing, without the prefix of an event. */
    public static String of(Progress progress, SpeedUnit unit, PacifierForm.Style style) {
        return switch (progress.phase()) {
            case WRITING ->
                switch (style) {
                    case XORRISO -> writing(progress, unit);
                    case CDRECORD -> asCdrecord(progress, unit);
                    case MKISOFS -> asMkisofs(progress);
                };
            case FLUSHING, CLOSING ->
                "Closing track/session. Working since " + progress.elapsed().toSeconds() + " seconds";
            case LAYOUT, PREPARING, ENDED ->
                "Thank you for being patient. Working since "
                        + progress.elapsed().toSeconds() + " seconds.";
        };
    }

    private static String asCdrecord(Progress progress, SpeedUnit unit) {
        String total = progress.total() == 0 ? "" : String.format(Locale.ROOT, " of %4d", megabytes(progress.total()));
        String speed = progress.speed() > 0
                ? String.format(Locale.ROOT, "  %4.1fx.", progress.speed() / unit.kilobytes())
                : "";
        return String.format(
                Locale.ROOT,
                "%4d%s MB written (fifo %2d%%) [buf %3d%%]%s",
                megabytes(progress.done()),
                total,
                progress.fifoPercent(),
                Math.max(0, progress.bufferPercent()),
                speed);
    }

    private static long megabytes(long blocks) {
        return blocks / BLOCKS_OF_A_MEGABYTE;
    }

    /** The end is only guessed from what took a while. */
    private static String asMkisofs(Progress progress) {
        if (progress.total() == 0) {
            return megabytes(progress.done()) + " MB written";
        }
        double part = (double) progress.done() / progress.total();
        double seconds = progress.elapsed().toMillis() / 1000.0;
        String end = seconds < 2 || part == 0
                ? ""
                : ", estimate finish "
                        + FINISH.format(LocalDateTime.now(ZoneId.systemDefault())
                                .plusSeconds(Math.round(seconds / part - seconds)));
        return String.format(Locale.ROOT, " %.2f%% done%s", 100 * part, end);
    }

    private static String writing(Progress progress, SpeedUnit unit) {
        String percent = progress.total() == 0
                ? ""
                : String.format(Locale.ROOT, "  %5.1f%%", 100.0 * progress.done() / progress.total());
        String text = String.format(
                Locale.ROOT,
                "Writing: %10ds%s   fifo %3d%%  buf %3d%%",
                progress.done(),
                percent,
                progress.fifoPercent(),
                Math.max(0, progress.bufferPercent()));
        return progress.speed() > 0 ? text + "  " + unit.format(progress.speed()) + " " : text;
    }
}
