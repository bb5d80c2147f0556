package org.burnish.mmc;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.burnish.mmc.command.RequestSense;
import org.burnish.mmc.command.TestUnitReady;
import org.burnish.scsi.Advice;
import org.burnish.scsi.BusyException;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * Polls TEST UNIT READY until the drive is done with what a command with IMMED began (MMC-6, annex F). The pauses
 * are 1, 2, 4, 8, 16 and then 25 ms, so that the waiting ends at most that long after the drive.
 */
final class ReadyWait {

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(25);
    /** A drive that never reports more than "cause not reportable" is believed to be done after this time. */
    private static final long UNTOLD_LIMIT = TimeUnit.SECONDS.toNanos(5);

    private static final double PROGRESS_UNIT = 65536.0;

    private final OpticalDrive drive;
    private final Clock clock;
    private final ProgressListener listener;
    private final long start;
    private long untoldSince = -1;

    ReadyWait(OpticalDrive drive, Clock clock, ProgressListener listener) {
        this.drive = drive;
        this.clock = clock;
        this.listener = listener;
        this.start = clock.nanos();
    }

    void await(Duration limit) throws ScsiException, InterruptedIOException {
        long pause = FIRST_PAUSE;
        while (true) {
            ScsiException answer = ask();
            if (answer == null || answer instanceof SenseException refusal && isDone(refusal.sense())) {
                return;
            }
            if (answer.advice() == Advice.GIVE_UP) {
                throw answer;
            }
            if (clock.nanos() + pause - start > limit.toNanos()) {
                throw tooLong(limit, answer);
            }
            if (answer instanceof SenseException refusal) {
                report(refusal.sense());
            }
            clock.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
    }

    /** Why the drive is not ready, or null. */
    private @Nullable ScsiException ask() throws ScsiException, InterruptedIOException {
        try {
            drive.send(new TestUnitReady());
            return null;
        } catch (SenseException | BusyException e) {
            return e;
        }
    }

    private boolean isDone(SenseData sense) {
        if (sense.key() == 2 && sense.asc() == 0x3A) {
            return true;
        }
        if (!sense.is(2, 0x04, 0x00) || sense.progress().isPresent()) {
            untoldSince = -1;
            return false;
        }
        if (untoldSince < 0) {
            untoldSince = clock.nanos();
        }
        return clock.nanos() - untoldSince >= UNTOLD_LIMIT;
    }

    private void report(SenseData sense) throws ScsiException, InterruptedIOException {
        if (listener != ProgressListener.NONE) {
            OptionalInt progress = sense.progress().isPresent() ? sense.progress() : requested();
            double fraction = progress.isPresent() ? progress.getAsInt() / PROGRESS_UNIT : Double.NaN;
            listener.progress(fraction, Duration.ofNanos(clock.nanos() - start));
        }
    }

    /** Some drives report their progress only to REQUEST SENSE. */
    private OptionalInt requested() throws ScsiException, InterruptedIOException {
        try {
            return drive.send(new RequestSense()).progress();
        } catch (SenseException | BusyException e) {
            return OptionalInt.empty();
        }
    }

    private TransportException tooLong(Duration limit, ScsiException last) {
        return new TransportException(
                "Drive '" + drive.address() + "' was not ready after " + limit.toSeconds() + " s, its last answer: "
                        + words(last) + " Wait, or eject the medium and load it again.",
                last);
    }

    private static String words(ScsiException answer) {
        return answer instanceof SenseException refusal
                ? refusal.sense().describe()
                : Objects.requireNonNullElse(answer.getMessage(), "none");
    }
}
