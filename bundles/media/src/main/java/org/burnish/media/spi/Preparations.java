package org.burnish.media.spi;

import java.io.IOException;
import java.util.List;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.Preparation;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.FormatUnit;

/** The common preparations. */
public final class Preparations {

    private Preparations() {}

    /** Nothing needs to be done. */
    public static Preparation none(MediaNote... notes) {
        return new Prepared(Preparation.Effect.NONE, List.of(notes), listener -> {});
    }

    /** The caller spoils what is at the medium's head. */
    public static Preparation invalidate(MediaNote... notes) {
        return new Prepared(Preparation.Effect.INVALIDATE, List.of(notes), listener -> {});
    }

    /**
     * BLANK and SYNCHRONIZE CACHE.
     *
     * @param type as in the standard: 0 all, 1 minimal
     */
    public static Preparation blank(OpticalDrive drive, int type, MediaNote... notes) {
        return new Prepared(Preparation.Effect.BLANK, List.of(notes), listener -> {
            drive.blank(type, Waits.blanking(listener));
            drive.synchronizeCache(Waits.blanking(listener));
        });
    }

    /** FORMAT UNIT and SYNCHRONIZE CACHE. */
    public static Preparation format(OpticalDrive drive, FormatUnit command, MediaNote... notes) {
        return format(drive, command, listener -> {}, notes);
    }

    /**
     * FORMAT UNIT and SYNCHRONIZE CACHE, and something behind them.
     *
     * @param afterwards is done when the drive is ready again
     */
    public static Preparation format(OpticalDrive drive, FormatUnit command, Step afterwards, MediaNote... notes) {
        return new Prepared(Preparation.Effect.FORMAT, List.of(notes), listener -> {
            drive.format(command, Waits.formatting(listener));
            drive.synchronizeCache(Waits.formatting(listener));
            afterwards.run(listener);
        });
    }

    /**
     * The closing of a track and its session.
     *
     * @param step sends what it takes
     */
    public static Preparation close(Step step, MediaNote... notes) {
        return new Prepared(Preparation.Effect.CLOSE, List.of(notes), step);
    }

    /** Commands that belong together. */
    @FunctionalInterface
    public interface Step {
        /** Sends them and waits for their end. */
        void run(MediaListener listener) throws IOException;
    }

    private record Prepared(Effect effect, List<MediaNote> notes, Step step) implements Preparation {
        @Override
        public void run(MediaListener listener) throws IOException {
            step.run(listener);
        }
    }
}
