package org.burnish.recorder.internal.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.burnish.image.FileContent;
import org.burnish.image.ImageNotice;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.internal.disk.OnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that the system copies into the file of an image, where nobody wants to see their bytes. */
@Timeout(value = 60, unit = SECONDS)
class CarriedFilesTest {

    private static final long FIFO = 2 << 20;

    private static final int LARGE = 20_000_001;

    @TempDir
    Path folder;

    private final List<ImageNotice> notices = new CopyOnWriteArrayList<>();

    /** A file of the disk whose size may be told wrong. */
    private record DiskBytes(Path file, long size) implements FileContent, OnDisk {
        @Override
        public Object identity() {
            return file;
        }

        @Override
        public ReadableByteChannel open() throws IOException {
            return FileChannel.open(file, StandardOpenOption.READ);
        }

        @Override
        public String origin() {
            return file.toString();
        }
    }

    private DiskBytes content(int seed, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return new DiskBytes(Files.write(folder.resolve("source" + seed), bytes), size);
    }

    private Outcome image(FakeLayout layout, Path file) throws InterruptedException {
        RecordingListener listener = new RecordingListener() {
            @Override
            public void notice(ImageNotice notice) {
                notices.add(notice);
            }
        };
        SessionPlan plan = SessionPlan.image(layout, ImageOutput.file(file));
        return new RunningRecording(plan, Optional.empty(), FIFO, listener, new RecordingWatch() {})
                .start()
                .await();
    }

    private static byte[] part(Path image, long block, int bytes) throws IOException {
        byte[] all = Files.readAllBytes(image);
        return Arrays.copyOfRange(all, (int) (block * 2048), (int) (block * 2048) + bytes);
    }

    private static long blocks(long bytes) {
        return (bytes + 2047) / 2048;
    }

    @Test
    void filesArriveInOrderBetweenWhatTheLayoutMakes() throws Exception {
        DiskBytes large = content(1, LARGE);
        DiskBytes empty = content(2, 0);
        DiskBytes small = content(3, 5000);
        DiskBytes more = content(4, 300_000);
        FakeLayout layout = new FakeLayout(0)
                .made(300)
                .file(large)
                .file(empty)
                .file(small)
                .file(more)
                .made(7);
        Path image = folder.resolve("image");

        Outcome outcome = image(layout, image);

        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(outcome.written()).isEqualTo(layout.blocks());
        assertThat(Files.size(image)).isEqualTo(layout.blocks() * 2048);
        assertThat(part(image, 300, LARGE)).isEqualTo(Files.readAllBytes(large.file()));
        assertThat(part(image, 300 + LARGE / 2048, 2048)).endsWith(0, 0, 0);
        long next = 300 + blocks(LARGE);
        assertThat(part(image, next, 5000)).isEqualTo(Files.readAllBytes(small.file()));
        assertThat(part(image, next + 3, 300_000)).isEqualTo(Files.readAllBytes(more.file()));
        assertThat(part(image, layout.blocks() - 1, 2048)).containsOnly(6);
        assertThat(notices).isEmpty();
    }

    @Test
    void whatIsMissingOfAFileThatShrankIsZerosAndReported() throws Exception {
        DiskBytes large = content(1, LARGE);
        DiskBytes told = new DiskBytes(large.file(), LARGE + 5_000_000L);
        Path image = folder.resolve("image");

        Outcome outcome = image(new FakeLayout(0).made(300).file(told).made(7), image);

        assertThat(outcome.unreadable()).isEqualTo(1);
        assertThat(notices).extracting(ImageNotice::kind).containsExactly(ImageNotice.Kind.SHRANK);
        assertThat(part(image, 300, LARGE + 5_000_000))
                .isEqualTo(Arrays.copyOf(Files.readAllBytes(large.file()), LARGE + 5_000_000));
    }

    @Test
    void fileThatGrewIsReported() throws Exception {
        DiskBytes large = content(1, LARGE);
        image(new FakeLayout(0).made(300).file(new DiskBytes(large.file(), LARGE - 100)), folder.resolve("image"));
        assertThat(notices).extracting(ImageNotice::kind).containsExactly(ImageNotice.Kind.GREW);
    }

    @Test
    void fileThatIsNotThereAnyMoreIsZerosAndReported() throws Exception {
        DiskBytes gone = new DiskBytes(folder.resolve("gone"), LARGE);
        DiskBytes next = content(1, 300_000);
        Path image = folder.resolve("image");

        Outcome outcome = image(new FakeLayout(0).made(300).file(gone).file(next), image);

        assertThat(outcome.unreadable()).isEqualTo(1);
        assertThat(notices).extracting(ImageNotice::kind).containsExactly(ImageNotice.Kind.UNREADABLE);
        assertThat(part(image, 300, LARGE)).containsOnly(0);
        assertThat(part(image, 300 + blocks(LARGE), 300_000)).isEqualTo(Files.readAllBytes(next.file()));
    }

    @Test
    void outputThatIsFullEndsTheRecordingAndIsNotTakenForTheSource() throws Exception {
        Outcome outcome = image(new FakeLayout(0).file(content(1, LARGE)), Path.of("/dev/full"));

        assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
        assertThat(outcome.failures().get(0).cause()).hasMessageContaining("No space left on device");
        assertThat(notices).isEmpty();
    }
}
