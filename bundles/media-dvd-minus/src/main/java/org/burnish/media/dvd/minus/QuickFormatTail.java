package org.burnish.media.dvd.minus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.media.MediaListener;
import org.burnish.media.spi.Waits;
import org.burnish.mmc.OpticalDrive;

/** What ends the intermediate state of a quickly formatted DVD-RW. */
final class QuickFormatTail {

    /** 128 MiB: less than this, and readers do not accept the medium. */
    static final long LEAST = 65_536;

    private static final int CHUNK = 16;

    private final OpticalDrive drive;

    QuickFormatTail(OpticalDrive drive) {
        this.drive = drive;
    }

    /** Writes zeros and closes. */
    void fill(MediaListener listener) throws IOException {
        zero(0, LEAST, listener);
        close(listener);
    }

    /** Writes zeros from one LBA up to another. Both are multiples of 16. */
    void zero(long from, long to, MediaListener listener) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(CHUNK * OpticalDrive.BLOCK);
        long begin = System.nanoTime();
        long reported = begin;
        for (long lba = from; lba < to; lba += CHUNK) {
            drive.write(lba, zeros.clear(), false);
            long now = System.nanoTime();
            if (now - reported >= Duration.ofSeconds(1).toNanos()) {
                reported = now;
                listener.working("Formatting", (double) (lba - from) / (to - from), Duration.ofNanos(now - begin));
            }
        }
    }

    /** Flushes, and closes the session that the intermediate state is. */
    void close(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
        drive.closeSession(Waits.closing(listener));
    }
}
