package org.burnish.recorder.internal.pipeline;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Digests;
import org.burnish.image.Segment;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingWatch;

/** Prints how fast the pipeline itself is, with nothing to read and a drive that swallows everything. Asserts nothing. */
public final class Throughput {

    private static final long BLOCKS = 1L << 20;

    private Throughput() {}

    public static void main(String[] args) throws InterruptedException {
        for (boolean checksums : new boolean[] {true, false, true, false}) {
            long begin = System.nanoTime();
            Outcome outcome = job(checksums).start().await();
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "checksums %s: %s, %d blocks in %.2f s, %.0f MB/s%n",
                    checksums, outcome.state(), BLOCKS, seconds, BLOCKS * 2048 / 1e6 / seconds);
        }
    }

    private static RunningRecording job(boolean checksums) {
        FakeLayout layout = new FakeLayout(0).segment(new Unchanged(BLOCKS));
        Medium medium = FakeDrive.medium(Medium.State.BLANK, false, 0, BLOCKS);
        WriteRequest request = WriteRequest.of(0, BLOCKS);
        FakeDrive drive = new FakeDrive(medium, null, List.of());
        Target target = Target.drive(0, drive, medium, request, new Swallowing());
        return new RunningRecording(
                new SessionPlan(layout, BLOCKS, BLOCKS, List.of(target)),
                Optional.of(Digests.OF_JAVA).filter(any -> checksums),
                new SlotStore(1 << 16, 256, 256, null),
                RecordingListener.NONE,
                new RecordingWatch() {});
    }

    private record Unchanged(long blocks) implements Segment.Generated {
        @Override
        public void fill(long block, ByteBuffer target) {
            target.position(target.limit());
        }
    }

    private static final class Swallowing implements TrackWriter {
        private long blocks;

        @Override
        public String writeType() {
            return "none";
        }

        @Override
        public void begin(MediaListener listener) {}

        @Override
        public void write(ByteBuffer data) {
            blocks += data.remaining() / 2048;
            data.position(data.limit());
        }

        @Override
        public void overwrite(long lba, ByteBuffer data) {}

        @Override
        public long written() {
            return blocks;
        }

        @Override
        public void finish(MediaListener listener) {}

        @Override
        public void abort(MediaListener listener) {}
    }
}
