package org.burnish.shell.text;

import java.util.Locale;
import org.burnish.recorder.Progress;

/** How far a recording is, on one line: a bar, the rate, the fill of the fifo, and the time that is left if it goes on so. */
public final class ProgressText {

    private static final int BAR = 10;

    private ProgressText() {}

    public static String of(Progress at) {
        return String.format(
                Locale.ROOT,
                "%s: %s%d%s blocks, %.1f MB/s, fifo %d%%%s",
                at.phase().name().toLowerCase(Locale.ROOT),
                bar(at),
                at.done(),
                isOpen(at) ? "" : " of " + at.total(),
                at.speed() / 1000,
                at.fifoPercent(),
                left(at));
    }

    /** Whether only the end of the source shows how many blocks there are. */
    private static boolean isOpen(Progress at) {
        return at.total() <= 0 && at.done() > 0;
    }

    private static String bar(Progress at) {
        if (isOpen(at)) {
            return "";
        }
        int full = at.total() <= 0 ? 0 : (int) Math.max(0, Math.min(BAR, at.done() * BAR / at.total()));
        return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "] ";
    }

    private static String left(Progress at) {
        long blocks = at.total() - at.done();
        if (at.phase() != Progress.Phase.WRITING || at.done() <= 0 || blocks <= 0) {
            return "";
        }
        long seconds = (at.elapsed().toMillis() * blocks / at.done() + 999) / 1000;
        return String.format(Locale.ROOT, ", %d:%02d left", seconds / 60, seconds % 60);
    }
}
