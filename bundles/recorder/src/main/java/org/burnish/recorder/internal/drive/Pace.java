package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.SetCdSpeed;
import org.burnish.mmc.command.SetStreaming;
import org.burnish.recorder.ReadPace;
import org.burnish.scsi.IllegalRequestException;

/** Keeps to the speed that was chosen for reading. */
final class Pace {

    private static final long MICROS = 1_000_000;
    private static final int KILO = 1000;

    private volatile ReadPace chosen = ReadPace.FREE;
    /** When the bytes that were read should have been read by, in microseconds; 0 before the first. */
    private long due;

    /** Chooses a speed, and asks the drive for its part of it; a drive that knows no such command keeps its own. */
    void choose(OpticalDrive drive, long blocks, ReadPace pace) throws IOException {
        chosen = pace;
        if (pace.drive() == 0) {
            return;
        }
        boolean fastest = pace.drive() == ReadPace.MAXIMUM;
        try {
            drive.send(new SetStreaming(
                    0, Math.max(0, blocks - 1), fastest ? SetStreaming.MAXIMUM : pace.drive(), SetStreaming.MAXIMUM));
        } catch (IllegalRequestException e) {
            askAsCd(drive, fastest ? SetCdSpeed.MAXIMUM : Math.min(pace.drive(), SetCdSpeed.MAXIMUM));
        }
    }

    private static void askAsCd(OpticalDrive drive, int speed) throws IOException {
        try {
            drive.send(new SetCdSpeed(speed, SetCdSpeed.MAXIMUM));
        } catch (IllegalRequestException e) {
            // a speed is a wish
        }
    }

    /** So many bytes were read: waits as long as they should have taken. */
    void read(long bytes) throws InterruptedIOException {
        ReadPace pace = chosen;
        if (pace.limit() > 0) {
            sleep(wait(pace, bytes, TimeUnit.NANOSECONDS.toMicros(System.nanoTime())));
        }
    }

    /** How long to wait, in microseconds. */
    synchronized long wait(ReadPace pace, long bytes, long now) {
        long earliest = now - pace.hindsight();
        due = Math.max(due, earliest) + bytes * MICROS / ((long) pace.limit() * KILO);
        return Math.max(0, due - now);
    }

    private static void sleep(long microseconds) throws InterruptedIOException {
        try {
            TimeUnit.MICROSECONDS.sleep(microseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Reading at a limited speed was cancelled");
        }
    }
}
