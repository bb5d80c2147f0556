package org.burnish.transport.replay;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import org.burnish.scsi.Cdb.Direction;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiTrace;
import org.burnish.scsi.ScsiTraceListener;
import org.jspecify.annotations.Nullable;

/** One use of a drive, from its opening to its release, as text in the look of a SCSI log. */
final class Recording implements ScsiTraceListener {

    static final String MARK = "=== ";
    static final String OPENED = " opened ";

    /** Bytes of a parameter list that are shown; the data of WRITE are counted only. */
    private static final int SENT = 1024;
    /** Bytes from the drive that one recording shows at most. */
    private static final long RECEIVED = 16L * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(Recording.class.getName());

    private final Path file;
    private final String drive;
    private @Nullable Writer writer;
    private long received;

    Recording(Path file, Writer writer, ScsiDevice device, Instant now) throws IOException {
        this.file = file;
        this.writer = writer;
        this.drive = "Drive " + device.address();
        writer.write(MARK + drive + OPENED + now + ", takes " + device.maxTransfer() + " bytes a command\n\n");
        writer.flush();
    }

    @Override
    public synchronized void traced(ScsiTrace trace) {
        boolean sent = trace.cdb().direction() == Direction.OUT;
        long shown = sent ? SENT : Math.max(0, RECEIVED - received);
        received += sent ? 0 : trace.data().remaining();
        write(trace.describe((int) Math.min(Integer.MAX_VALUE, shown)) + "\n");
    }

    private void write(String text) {
        if (writer == null) {
            return;
        }
        try {
            writer.write(text);
            writer.flush();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The recording of " + drive + " to '" + file + "' ends here", e);
            end();
        }
    }

    synchronized void released() {
        write(MARK + drive + " released\n\n");
        end();
    }

    private void end() {
        try (Writer ending = writer) {
            writer = null;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The recording '" + file + "' was not closed well", e);
        }
    }
}
