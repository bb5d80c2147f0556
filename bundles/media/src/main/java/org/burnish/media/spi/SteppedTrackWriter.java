package org.burnish.media.spi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.media.BlockForm;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.RefusedException;
import org.burnish.media.TrackWriter;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;

/** Writes one session as a plan says, with the steps of a write type before and after the data. */
public final class SteppedTrackWriter implements TrackWriter {

    /** More at once, and some drives refuse what is not in their order. */
    private static final int RANDOM_ACCESS_BLOCKS = 16;

    private final OpticalDrive drive;
    private final WritePlan plan;
    private final WriteSteps steps;
    private final BufferWatch watch;
    private final ChunkStream stream;
    private MediaListener listener = MediaListener.NONE;
    private boolean complete;
    private boolean dataSafe;

    /** Makes one; nothing is sent before {@link #begin}. */
    public SteppedTrackWriter(OpticalDrive drive, WritePlan plan, WriteSteps steps) {
        this(drive, plan, steps, BufferWatch.INTERVAL);
    }

    /**
     * Makes one; nothing is sent before {@link #begin}.
     *
     * @param bufferInterval after how many blocks the drive is asked again how full its buffer is
     */
    public SteppedTrackWriter(OpticalDrive drive, WritePlan plan, WriteSteps steps, int bufferInterval) {
        this.drive = drive;
        this.plan = plan;
        this.steps = steps;
        this.watch = new BufferWatch(drive, bufferInterval);
        this.stream = new ChunkStream(drive, plan, watch);
    }

    @Override
    public List<MediaNote> notes() {
        return plan.notes();
    }

    @Override
    public String writeType() {
        return plan.writeType();
    }

    @Override
    public BlockForm form() {
        return plan.form();
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        this.listener = listener;
        DriveSpeed.set(drive, plan.speed());
        steps.begin(listener);
        watch.begin();
    }

    @Override
    public void write(ByteBuffer blocks) throws IOException {
        stream.write(blocks);
    }

    @Override
    public void overwrite(long lba, ByteBuffer blocks) throws IOException {
        if (!plan.overwritable()) {
            throw new RefusedException(
                    Fact.of("cannot.overwrite", "Cannot overwrite LBA {lba} in drive '{drive}'")
                            .with("lba", lba)
                            .with("drive", drive.address().toString()),
                    List.of(Fact.of("write.once", "the write type {type} takes each block once")
                            .with("type", plan.writeType())));
        }
        if (!complete) {
            // the head that makes a session valid may be on the medium only after the session
            complete = true;
            stream.pad();
            drive.synchronizeCache(Waits.synchronizing(listener));
        }
        overwriteInPieces(lba, blocks);
    }

    private void overwriteInPieces(long lba, ByteBuffer blocks) throws IOException {
        int end = blocks.limit();
        long next = lba;
        try {
            while (blocks.position() < end) {
                blocks.limit(Math.min(end, blocks.position() + RANDOM_ACCESS_BLOCKS * OpticalDrive.BLOCK));
                next += drive.write(next, blocks, false);
            }
        } finally {
            blocks.limit(end);
        }
    }

    @Override
    public int bufferPercent() {
        return watch.percent();
    }

    @Override
    public long written() {
        return stream.sent();
    }

    @Override
    public void finish(MediaListener listener) throws IOException {
        stream.pad();
        steps.flush(listener);
        dataSafe = true;
        steps.close(listener);
    }

    @Override
    public boolean dataSafe() {
        return dataSafe;
    }

    /** Works in an interrupted thread too, since an interruption is how a recording is often cancelled. */
    @Override
    public void abort(MediaListener listener) {
        boolean interrupted = Thread.interrupted();
        try {
            steps.abort(listener, stream.sent());
        } catch (IOException e) {
            listener.note(new MediaNote(
                    Severity.WARNING,
                    Fact.of(MediaFacts.NOT_ENDED, "Ending the incomplete session at LBA {start} failed: {cause}")
                            .with("start", plan.start())
                            .with("cause", String.valueOf(e.getMessage()))));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
