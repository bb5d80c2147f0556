package org.burnish.recorder.internal.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.burnish.image.Checksum;
import org.burnish.image.Digests;
import org.burnish.image.ImageNotice;
import org.burnish.image.Segment;
import org.burnish.image.StoredContent;
import org.burnish.media.Medium;
import org.burnish.media.WriteRequest;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Progress;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.VerbatimImage;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = SECONDS)
class RunningRecordingTest {

    private final List<String> phases = new CopyOnWriteArrayList<>();
    private final List<String> watched = new CopyOnWriteArrayList<>();
    private final List<ImageNotice> notices = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final FakeWriter writer = new FakeWriter(calls);

    @AfterEach
    void noThreadIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("burnish-"));
    }

    @Test
    void segmentsArriveInOrderWithTheirBytes() throws Exception {
        FakeContent big = FakeContent.of(1, 3_000_001);
        FakeContent small = FakeContent.of(2, 2048);
        FakeLayout layout = new FakeLayout(0).made(300).file(big).file(small).made(7);

        Outcome outcome = run(layout, true);

        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(writer.data.toByteArray()).isEqualTo(joined(made(300), padded(big.bytes), small.bytes, made(7)));
        assertThat(calls).containsSubsequence("begin", "finish").doesNotContain("abort");
        assertThat(outcome.written()).isEqualTo(layout.blocks());
    }

    @Test
    void thousandsOfSmallFilesKeepTheirOrder() throws Exception {
        FakeLayout layout = new FakeLayout(0);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            FakeContent content = FakeContent.of(i, i % 5000);
            layout.file(content);
            expected.writeBytes(padded(content.bytes));
        }
        layout.array();

        run(layout, true);

        byte[] got = writer.data.toByteArray();
        assertThat(Arrays.mismatch(Arrays.copyOf(got, expected.size()), expected.toByteArray()))
                .isEqualTo(-1);
        for (int i = 0; i < 20_000; i += 997) {
            int at = expected.size() + i * 16;
            assertThat(Arrays.copyOfRange(got, at, at + 16)).isEqualTo(md5(FakeContent.of(i, i % 5000).bytes));
        }
    }

    @Test
    void computedSegmentsHoldTheDigestsOfAllBlocksBefore() throws Exception {
        FakeContent file = FakeContent.of(7, 1_000_000);
        FakeContent empty = FakeContent.of(8, 0);
        FakeLayout layout = new FakeLayout(0)
                .made(18)
                .tag()
                .made(5)
                .file(file)
                .file(empty)
                .array()
                .tag()
                .made(150);

        run(layout, true);

        byte[] got = writer.data.toByteArray();
        int array = (18 + 1 + 5) * 2048 + padded(file.bytes).length;
        assertThat(range(got, 18 * 2048, 16)).isEqualTo(md5(made(18)));
        assertThat(range(got, array, 16)).isEqualTo(md5(file.bytes));
        assertThat(range(got, array + 16, 16)).isEqualTo(md5(new byte[0]));
        assertThat(range(got, array + 2048, 16)).isEqualTo(md5(range(got, 0, array + 2048)));
    }

    @Test
    void digestOfAllThatTheDriveGotIsReportedBeforeTheEnd() throws Exception {
        FakeLayout layout = new FakeLayout(0)
                .made(18)
                .tag()
                .file(FakeContent.of(7, 1_000_000))
                .array()
                .tag();
        run(layout, true);
        assertThat(watched).containsExactly("MD5 " + HexFormat.of().formatHex(md5(writer.data.toByteArray())), "end");
    }

    @Test
    void phasesOfADriveAreReportedAsTheyBegin() throws Exception {
        run(new FakeLayout(0).made(18), true);
        assertThat(phases).containsExactly("0 PREPARING", "0 WRITING", "0 CLOSING", "0 ENDED");
    }

    @Test
    void digestIsNotReportedWithoutChecksumsNorWhenNotAllWasWritten() throws Exception {
        run(new FakeLayout(0).made(18), false);
        assertThat(watched).containsExactly("end");
        watched.clear();
        writer.failAfter = 100;
        run(new FakeLayout(0).made(1800), true);
        assertThat(watched).containsExactly("end");
    }

    @Test
    void anArrayLargerThanTheRingIsSpreadOverItsSlots() throws Exception {
        FakeLayout layout = new FakeLayout(0)
                .made(1)
                .segment(new FakeLayout.Sums(10_000, 0))
                .made(1);

        run(layout, true);

        byte[] got = writer.data.toByteArray();
        assertThat(got).hasSize(10_002 * 2048);
        assertThat(range(got, 2048, 16)).isEqualTo(md5(made(1)));
        assertThat(range(got, 2048 + 16, 4096)).containsOnly(0);
    }

    @Test
    void fileThatShrankIsFilledWithZerosAndTold() throws Exception {
        FakeContent shrunk = FakeContent.of(3, 5000).announcedAs(900_000);
        Outcome outcome = run(new FakeLayout(0).file(shrunk).array(), true);

        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(outcome.unreadable()).isEqualTo(1);
        assertThat(range(writer.data.toByteArray(), 0, 900_000)).isEqualTo(shrunk.expected());
        assertThat(range(writer.data.toByteArray(), 440 * 2048, 16)).containsOnly(0);
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.SHRANK);
            assertThat(notice.path()).isEqualTo("/src/3");
            assertThat(notice.detail()).contains("only 5000 bytes instead of the 900000");
        });
    }

    @Test
    void filesThatGrewAreCutWhetherOrNotTheyEndInABlock() throws Exception {
        FakeContent inside = FakeContent.of(4, 3000).announcedAs(2500);
        FakeContent atEdge = FakeContent.of(5, 4097).announcedAs(4096);
        Outcome outcome = run(new FakeLayout(0).file(inside).file(atEdge), true);

        assertThat(outcome.unreadable()).isEqualTo(2);
        assertThat(notices).extracting(ImageNotice::kind).containsOnly(ImageNotice.Kind.GREW);
        assertThat(writer.data.toByteArray()).isEqualTo(joined(padded(inside.expected()), atEdge.expected()));
    }

    @Test
    void unreadableFileBecomesZerosAndTheRestGoesOn() throws Exception {
        FakeContent bad = FakeContent.of(6, 700_000).unreadable();
        FakeContent good = FakeContent.of(9, 10);
        Outcome outcome = run(new FakeLayout(0).file(bad).file(good), true);

        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(outcome.unreadable()).isEqualTo(1);
        assertThat(writer.data.toByteArray()).isEqualTo(joined(padded(bad.expected()), padded(good.bytes)));
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ImageNotice.Kind.UNREADABLE);
            assertThat(notice.detail()).contains("from byte 0 on").contains("Permission denied");
        });
    }

    @Test
    void onlyContentThatWasReadGetsAChecksumThatMatches() throws Exception {
        FakeContent vanished = FakeContent.of(6, 700_000).unreadable();
        FakeContent shrunk = FakeContent.of(7, 5000).announcedAs(5001);
        FakeContent broken = FakeContent.of(8, 700_000).failingAt(600_000);
        FakeContent grown = FakeContent.of(9, 5000).announcedAs(4000);
        FakeContent good = FakeContent.of(10, 10);
        FakeLayout layout = new FakeLayout(0)
                .file(vanished)
                .file(shrunk)
                .file(broken)
                .file(grown)
                .file(good)
                .array()
                .tag();
        Outcome outcome = run(layout, true);

        assertThat(outcome.unreadable()).isEqualTo(4);
        byte[] got = writer.data.toByteArray();
        int array = got.length - 2 * 2048;
        assertThat(range(got, array, 3 * 16)).containsOnly(0);
        assertThat(range(got, array + 3 * 16, 16)).isEqualTo(md5(grown.expected()));
        assertThat(range(got, array + 4 * 16, 16)).isEqualTo(md5(good.bytes));
        assertThat(range(got, array + 2048, 16)).isEqualTo(md5(range(got, 0, array + 2048)));
    }

    @Test
    void copiedContentKeepsItsRecordedChecksumSoThatDamageStaysKnown() throws Exception {
        FakeMedium medium = new FakeMedium(64);
        StoredContent intact = medium.content(0, 3 * 2048, true);
        StoredContent rotten = medium.content(10, 5000, false);
        StoredContent lost = medium.content(62, 4 * 2048, true);
        Outcome outcome =
                run(new FakeLayout(0).file(intact).file(rotten).file(lost).array(), true);

        byte[] got = writer.data.toByteArray();
        int array = got.length - 2048;
        assertThat(outcome.unreadable()).isEqualTo(2);
        assertThat(range(got, array, 16)).isEqualTo(intact.checksum().orElseThrow());
        assertThat(range(got, array + 16, 16)).isEqualTo(rotten.checksum().orElseThrow());
        assertThat(range(got, array + 32, 16)).isEqualTo(lost.checksum().orElseThrow());
        assertThat(notices)
                .extracting(ImageNotice::kind)
                .containsExactlyInAnyOrder(ImageNotice.Kind.DAMAGED, ImageNotice.Kind.UNREADABLE);
    }

    @Test
    void copiedContentWithAChecksumOfAnotherDigestIsComparedByThatOne() throws Exception {
        FakeMedium medium = new FakeMedium(64);
        StoredContent intact = medium.content("SHA-256", 0, 3 * 2048, true);
        StoredContent rotten = medium.content("SHA-256", 10, 5000, false);
        run(new FakeLayout(0).file(intact).file(rotten).array(), true);

        byte[] got = writer.data.toByteArray();
        int array = got.length - 2048;
        assertThat(range(got, array, 16))
                .isEqualTo(MessageDigest.getInstance("MD5").digest(range(got, 0, 3 * 2048)));
        assertThat(range(got, array + 16, 16)).isEqualTo(new byte[16]);
        assertThat(notices).extracting(ImageNotice::kind).containsExactly(ImageNotice.Kind.DAMAGED);
    }

    @Test
    void withoutChecksumsNoDigestThreadRuns() throws Exception {
        writer.gate = new CountDownLatch(1);
        RunningRecording job = job(new FakeLayout(0).unsummed(FakeContent.of(1, 5000)), false, writer)
                .start();
        List<String> names = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("burnish-"))
                .toList();
        writer.gate.countDown();
        assertThat(job.await().state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(names).noneMatch(name -> name.contains("digest"));
    }

    @Test
    void headIsWrittenAfterAllElse() throws Exception {
        run(new FakeLayout(32).made(40).head((byte) 7), true);

        assertThat(calls).containsSubsequence("begin", "overwrite 0", "finish");
        assertThat(writer.head).hasSize(32 * 2048).containsOnly(7);
        assertThat(writer.written()).isEqualTo(48);
    }

    @Test
    void headIsNotWrittenWhenTheDriveFailsBefore() throws Exception {
        writer.failAfter = 0;
        Outcome outcome = run(new FakeLayout(32).made(40).head((byte) 7), true);

        assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
        assertThat(writer.head).isNull();
        assertThat(calls).contains("abort").doesNotContain("overwrite 0");
    }

    @Test
    void blocksOfTheLayoutAreMadeInOrderAndByOneThreadAtATime() throws Exception {
        AtomicLong next = new AtomicLong();
        FakeLayout layout = new FakeLayout(0);
        for (int i = 0; i < 300; i++) {
            layout.segment(new Ordered(100, i * 100L, next)).unsummed(FakeContent.of(i, 100_000));
        }
        assertThat(run(layout, false).state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(next.get()).isEqualTo(30_000);
    }

    @Test
    void aFullRingHoldsTheReadersBack() throws Exception {
        AtomicLong filled = new AtomicLong();
        FakeLayout layout = new FakeLayout(0).segment(new Counted(20_000, filled));
        writer.gate = new CountDownLatch(1);
        RunningRecording job = job(layout, true, writer).start();
        long ring = 64 * 128;
        // the ring may be full before the writing thread has begun
        while (job.progress().fifoPercent() < 100 || job.progress().phase() == Progress.Phase.PREPARING) {
            Thread.onSpinWait();
        }
        assertThat(filled.get()).isEqualTo(ring);
        assertThat(job.progress().phase()).isEqualTo(Progress.Phase.WRITING);
        writer.gate.countDown();
        assertThat(job.await().state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(filled.get()).isEqualTo(20_000);
        assertThat(job.progress().phase()).isEqualTo(Progress.Phase.ENDED);
        assertThat(job.progress().done()).isEqualTo(20_000);
    }

    @Test
    void cancelEndsAtASafePointAndAborts() throws Exception {
        writer.gate = new CountDownLatch(1);
        RunningRecording job = job(
                        new FakeLayout(32).file(FakeContent.of(1, 40_000_000)).head((byte) 1), true, writer)
                .start();
        job.cancel();
        writer.gate.countDown();
        Outcome outcome = job.await();

        assertThat(outcome.state()).isEqualTo(Outcome.State.CANCELLED);
        assertThat(outcome.failures()).isEmpty();
        assertThat(calls).contains("abort").doesNotContain("finish", "overwrite 0");
        assertThat(notices).isEmpty();
    }

    @Test
    void oneFailingDriveDoesNotStopTheOther() throws Exception {
        FakeWriter failing = new FakeWriter();
        failing.failAfter = 128;
        FakeContent content = FakeContent.of(1, 50_000_000);
        Outcome outcome = job(new FakeLayout(64).file(content), true, failing, writer)
                .start()
                .await();

        assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.drive()).isZero();
            assertThat(failure.doing()).isEqualTo("writing");
            assertThat(failure.dataWritten()).isFalse();
            assertThat(failure.cause())
                    .hasMessageContaining("'fake:drive'")
                    .hasMessageContaining("at LBA 192")
                    .hasMessageContaining("on fire");
        });
        assertThat(failing.calls).contains("abort");
        assertThat(writer.data.toByteArray()).isEqualTo(padded(content.bytes));
        assertThat(calls).contains("finish").doesNotContain("abort");
    }

    @Test
    void badBlockIsNamedByTheAddressThatTheDriveTells() throws Exception {
        Cdb write = Cdb.of("WRITE(10)", Cdb.Direction.OUT, 0x2A, 0, 0, 0, 0, 0x60, 0, 0, 16, 0);
        SenseData bad = SenseData.parse(HexFormat.of().parseHex("f000030000006a0a000000000c0000000000"));
        writer.failAfter = 0;
        writer.failWrite = SenseException.of(new DeviceAddress("fake", "drive"), write, bad);
        Outcome outcome = job(new FakeLayout(64).file(FakeContent.of(1, 200_000)), true, writer)
                .start()
                .await();

        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause())
                        .hasMessageContaining("while writing at LBA 106:")
                        .hasMessageContaining("[3 0C 00] Medium error. Write error.")
                        .hasMessageContaining("sense: F0 00 03 00 00 00 6A"));
    }

    @Test
    void failureToCloseTellsThatTheDataAreWritten() throws Exception {
        writer.dataSafe = true;
        writer.failFinish = new IOException("the session stays open");
        Outcome outcome = run(new FakeLayout(0).made(1), true);

        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.dataWritten()).isTrue();
            assertThat(failure.cause()).hasMessageContaining("All data are on the medium");
        });
        assertThat(calls).doesNotContain("abort");
    }

    @Test
    void failureToFlushTellsThatTheSessionIsNotComplete() throws Exception {
        writer.failFinish = new IOException("the drive is gone");
        Outcome outcome = run(new FakeLayout(0).made(1), true);

        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.dataWritten()).isFalse();
            assertThat(failure.cause()).hasMessageContaining("the session is not complete");
        });
        assertThat(calls).contains("abort");
    }

    @Test
    void imageWhoseSizeNobodyKnowsEndsWithItsLastByte() throws Exception {
        byte[] bytes = FakeContent.of(3, 5_000_001).bytes;
        RunningRecording recording = streamed(new ByteArrayInputStream(bytes), 1_000_000);
        Outcome outcome = recording.start().await();

        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETED);
        assertThat(writer.data.toByteArray()).isEqualTo(padded(bytes));
        assertThat(outcome.imageBlocks()).isEqualTo(2442);
        assertThat(recording.written()).hasValueSatisfying(range -> {
            assertThat(range.start()).isZero();
            assertThat(range.blocks()).isEqualTo(2442);
            assertThat(range.checksum()).isEqualTo(Checksum.of("SHA-256", sha256(padded(bytes))));
        });
    }

    @Test
    void imageThatIsLargerThanTheMediumFailsThere() throws Exception {
        RunningRecording recording = streamed(new ByteArrayInputStream(new byte[2_000_000]), 300);
        Outcome outcome = recording.start().await();

        assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
        assertThat(outcome.failures().get(0).cause()).hasMessageContaining("room for 300 blocks");
        assertThat(recording.written()).isEmpty();
        assertThat(calls).contains("abort").doesNotContain("finish");
    }

    @Test
    void imageThatCannotBeReadIsNoCompletedRecording() throws Exception {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[1_000_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the other end is gone");
            }
        });
        RunningRecording recording = streamed(broken, 1_000_000);
        Outcome outcome = recording.start().await();

        assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
        assertThat(outcome.failures().get(0).cause())
                .hasMessageContaining("'a stream' can't be read from byte 1000000 on: the other end is gone");
        assertThat(recording.written()).isEmpty();
    }

    @Test
    void recordingThatWaitsForAStreamIsCancelled() throws Exception {
        PipedInputStream silent = new PipedInputStream(new PipedOutputStream());
        RunningRecording recording = streamed(silent, 1_000_000);
        recording.start();
        recording.cancel();

        assertThat(recording.await().state()).isEqualTo(Outcome.State.CANCELLED);
        assertThat(recording.written()).isEmpty();
        silent.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("burnish-pump")) {
                thread.join();
            }
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a stream of unknown size, onto a medium with so many blocks. */
    private RunningRecording streamed(InputStream stream, long free) {
        ImageSource source = new ImageSource(
                RecordingRequest.verbatim(List.of(), VerbatimImage.of(stream, OptionalLong.empty(), "a stream")));
        Medium medium = FakeDrive.medium(Medium.State.BLANK, false, 0, free);
        Target target = Target.drive(0, new FakeDrive(medium, null, calls), medium, WriteRequest.of(0, free), writer);
        return new RunningRecording(
                new SessionPlan(
                        source.layout(0, medium), SessionEnd.open(free, 1), free, List.of(target), source::release),
                Optional.of(Digests.OF_JAVA),
                new SlotStore(1 << 16, 256, 256, null),
                RecordingListener.NONE,
                new RecordingWatch() {});
    }

    @Test
    void aLayoutThatBreaksDownFailsTheJobInsteadOfHangingIt() throws Exception {
        Segment broken = new Segment.Generated() {
            @Override
            public void fill(long block, ByteBuffer target) {
                throw new IllegalStateException("no such block");
            }

            @Override
            public long blocks() {
                return 10;
            }
        };
        Outcome outcome = run(new FakeLayout(0).made(5).segment(broken), true);

        assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause()).hasMessageContaining("no such block"));
        assertThat(calls).contains("abort");
    }

    private Outcome run(FakeLayout layout, boolean checksums) throws InterruptedException {
        return job(layout, checksums, writer).start().await();
    }

    private RunningRecording job(FakeLayout layout, boolean checksums, FakeWriter... writers) {
        boolean overwritable = layout.head().isPresent();
        long blocks = overwritable ? Units.roundUp(layout.blocks(), 16) : layout.blocks();
        Medium medium = FakeDrive.medium(Medium.State.BLANK, overwritable, 0, 1_000_000);
        List<Target> targets = new ArrayList<>();
        for (FakeWriter each : writers) {
            targets.add(Target.drive(
                    targets.size(),
                    new FakeDrive(medium, null, each.calls),
                    medium,
                    WriteRequest.of(layout.start(), blocks),
                    each));
        }
        RecordingListener listener = new RecordingListener() {
            @Override
            public void phase(int drive, Progress.Phase phase) {
                phases.add(drive + " " + phase);
            }

            @Override
            public void notice(ImageNotice notice) {
                notices.add(notice);
            }
        };
        return new RunningRecording(
                new SessionPlan(layout, blocks, 1_000_000, targets),
                Optional.of(Digests.OF_JAVA).filter(any -> checksums),
                new SlotStore(1 << 16, 256, 256, null),
                listener,
                new RecordingWatch() {
                    @Override
                    public void digested(String algorithm, byte[] digest) {
                        watched.add(algorithm + " " + HexFormat.of().formatHex(digest));
                    }

                    @Override
                    public void ended(Outcome outcome) {
                        watched.add("end");
                    }
                });
    }

    /** Fails when it is not asked for the block that follows the last one. */
    private record Ordered(long blocks, long first, AtomicLong next) implements Segment.Generated {
        @Override
        public void fill(long block, ByteBuffer target) {
            int count = target.remaining() / 2048;
            if (!next.compareAndSet(first + block, -1)) {
                throw new IllegalStateException("block " + (first + block) + " out of turn");
            }
            target.position(target.limit());
            next.set(first + block + count);
        }
    }

    private record Counted(long blocks, AtomicLong filled) implements Segment.Generated {
        @Override
        public void fill(long block, ByteBuffer target) {
            filled.addAndGet(target.remaining() / 2048);
            target.position(target.limit());
        }
    }

    private static byte[] made(int blocks) {
        byte[] bytes = new byte[blocks * 2048];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i / 2048);
        }
        return bytes;
    }

    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, (bytes.length + 2047) / 2048 * 2048);
    }

    private static byte[] range(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] md5(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("MD5").digest(bytes);
    }
}
