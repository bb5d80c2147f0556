package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.burnish.media.TrackWriter;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.recorder.Modesty;
import org.burnish.recorder.internal.plugin.FollowedWriter;
import org.burnish.scsi.IllegalRequestException;

/** Hands blocks to a drive only while its buffer has room, so that no command waits in the drive. */
final class ModestWriter extends FollowedWriter {

    /** Nothing is asked before: some drives give up a DVD-R that are asked before their buffer was filled. */
    private static final int GRACE = 2048;

    private static final int PERCENT = 100;

    private final OpticalDrive drive;
    private final Modesty modesty;
    private boolean active = true;

    ModestWriter(TrackWriter writer, OpticalDrive drive, Modesty modesty) {
        super(writer);
        this.drive = drive;
        this.modesty = modesty;
    }

    @Override
    public void write(ByteBuffer blocks) throws IOException {
        if (active && written() >= GRACE && fill() > modesty.pause()) {
            await();
        }
        super.write(blocks);
    }

    /** Waits until there is room, and no longer than was allowed: then waiting is of no use with this drive. */
    private void await() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(modesty.seconds());
        int pause = modesty.shortest();
        while (active && fill() > modesty.resume()) {
            if (System.nanoTime() > end) {
                active = false;
                return;
            }
            sleep(pause);
            pause = Math.min(modesty.longest(), pause + Math.max(1, pause / 4));
        }
    }

    private static void sleep(int microseconds) throws InterruptedIOException {
        try {
            TimeUnit.MICROSECONDS.sleep(microseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for room in the drive's buffer was cancelled");
        }
    }

    /** How full the buffer is in per cent; a drive that does not say is never full. */
    private int fill() throws IOException {
        try {
            double fill = drive.bufferCapacity().fill();
            active = !Double.isNaN(fill);
            return active ? (int) Math.round(fill * PERCENT) : 0;
        } catch (IllegalRequestException | ImplausibleReplyException e) {
            active = false;
            return 0;
        }
    }
}
