package org.burnish.verifier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaRegion.Quality;
import org.burnish.verifier.MediaScan;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.ScanOptions;
import org.burnish.verifier.ScanRequest;
import org.burnish.verifier.VerifierListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MediaScanTest {

    private final MemorySource source = new MemorySource(1000);

    private MediaScan scan(ScanRequest request) throws InterruptedException {
        return new DefaultVerifier().scan(source, request, VerifierListener.NONE);
    }

    private ScanRequest request(int chunk, int retry, ScanRequest.Copy copy) {
        return ScanRequest.of(0, 1000)
                .with(ScanOptions.CHUNK_BLOCKS, chunk)
                .with(ScanOptions.RETRY_BLOCKS, retry)
                .with(ScanOptions.SLOW_MILLIS, 60_000L)
                .copy(copy);
    }

    @Test
    void aSoundMediumIsOneGoodRegion() throws Exception {
        MediaScan scan = scan(ScanRequest.of(0, 1000));
        assertThat(scan.regions()).containsExactly(new MediaRegion(0, 1000, Quality.GOOD));
        assertThat(scan.blocksRead()).isEqualTo(1000);
        assertThat(scan.sound()).isTrue();
    }

    @Test
    void whatLiesBeyondTheEndIsUntested() throws Exception {
        MediaScan scan = scan(ScanRequest.of(900, 300));
        assertThat(scan.regions())
                .containsExactly(new MediaRegion(900, 100, Quality.GOOD), new MediaRegion(1000, 200, Quality.UNTESTED));
        assertThat(scan.sound()).isFalse();
    }

    @Test
    void withoutSecondAttemptsTheRestOfTheChunkIsUnreadable() throws Exception {
        source.bad.add(105L);
        assertThat(scan(request(10, 0, ScanRequest.Copy.NONE)).regions())
                .containsExactly(
                        new MediaRegion(0, 100, Quality.GOOD),
                        new MediaRegion(100, 5, Quality.PARTIAL),
                        new MediaRegion(105, 5, Quality.UNREADABLE),
                        new MediaRegion(110, 890, Quality.GOOD));
    }

    @Test
    void secondAttemptsSalvageTheBlocksAroundABadOne() throws Exception {
        source.bad.add(105L);
        assertThat(scan(request(10, 1, ScanRequest.Copy.NONE)).regions())
                .containsExactly(
                        new MediaRegion(0, 100, Quality.GOOD),
                        new MediaRegion(100, 5, Quality.PARTIAL),
                        new MediaRegion(105, 1, Quality.UNREADABLE),
                        new MediaRegion(106, 4, Quality.PARTIAL),
                        new MediaRegion(110, 890, Quality.GOOD));
    }

    @Test
    void badBlocksAreTriedOneByOneAndTheRestAtOnce() throws Exception {
        source.bad.addAll(List.of(105L, 106L));
        assertThat(scan(request(100, 1, ScanRequest.Copy.NONE)).regions())
                .containsExactly(
                        new MediaRegion(0, 100, Quality.GOOD),
                        new MediaRegion(100, 5, Quality.PARTIAL),
                        new MediaRegion(105, 2, Quality.UNREADABLE),
                        new MediaRegion(107, 93, Quality.PARTIAL),
                        new MediaRegion(200, 800, Quality.GOOD));
        // ten chunks, two bad blocks, the one behind them, and the rest
        assertThat(source.reads).hasValue(14);
    }

    @Test
    void whatIsReadableIsCopiedInOrder() throws Exception {
        source.bad.add(500L);
        byte[] copy = new byte[source.bytes.length];
        scan(request(16, 1, (lba, data) -> data.get(copy, (int) lba * BlockSource.BLOCK, data.remaining())));
        byte[] expected = source.bytes.clone();
        Arrays.fill(expected, 500 * BlockSource.BLOCK, 501 * BlockSource.BLOCK, (byte) 0);
        assertThat(copy).isEqualTo(expected);
    }

    @Test
    void aCopyThatFailsEndsTheScanWithTheReason() throws Exception {
        MediaScan scan = scan(request(100, 0, (lba, data) -> {
            throw new IOException("disk full");
        }));
        assertThat(scan.stopped()).contains("disk full");
        assertThat(scan.regions()).endsWith(new MediaRegion(100, 900, Quality.UNTESTED));
    }

    @Test
    void slowChunksAreToldFromGoodOnes() throws Exception {
        source.millisPerRead = 20;
        MediaScan scan =
                scan(ScanRequest.of(0, 64).with(ScanOptions.CHUNK_BLOCKS, 32).with(ScanOptions.SLOW_MILLIS, 10L));
        assertThat(scan.regions()).containsExactly(new MediaRegion(0, 64, Quality.SLOW));
    }

    @Test
    void theTimeLimitLeavesTheRestUntested() throws Exception {
        source.millisPerRead = 20;
        MediaScan scan = scan(
                ScanRequest.of(0, 1000).with(ScanOptions.CHUNK_BLOCKS, 1).with(ScanOptions.TIME_LIMIT_MILLIS, 50L));
        assertThat(scan.stopped()).contains("time limit");
        assertThat(scan.regions().get(scan.regions().size() - 1).quality()).isEqualTo(Quality.UNTESTED);
    }

    @Test
    void theRegionLimitLeavesTheRestUntested() throws Exception {
        for (long lba = 0; lba < 1000; lba += 2) {
            source.bad.add(lba);
        }
        MediaScan scan =
                scan(ScanRequest.of(0, 1000).with(ScanOptions.CHUNK_BLOCKS, 1).with(ScanOptions.REGION_LIMIT, 5));
        assertThat(scan.stopped()).contains("5 regions");
        assertThat(scan.regions()).hasSize(6);
    }

    @Test
    void rangesAreCheckedOnTheWay() throws Exception {
        CheckRange good = range(100, 200);
        CheckRange damaged = range(400, 100);
        CheckRange unreadable = range(600, 50);
        CheckRange partlyScanned = range(850, 100);
        source.damage(450);
        source.bad.add(610L);
        MediaScan scan = scan(ScanRequest.of(0, 900).ranges(List.of(good, damaged, unreadable, partlyScanned)));
        assertThat(scan.ranges())
                .extracting(RangeCheck::result)
                .containsExactly(CheckResult.MATCHES, CheckResult.MISMATCH, CheckResult.UNREADABLE);
        assertThat(scan.sound()).isFalse();
    }

    private CheckRange range(long start, long blocks) {
        String md5 = HexFormat.of().formatHex(source.md5(start, blocks * BlockSource.BLOCK));
        return new CheckRange("session", start, blocks, start + blocks, new Checksum("MD5", md5));
    }

    @Test
    void runOutBlocksNeitherSpoilTheirChunkNorTheResult() throws Exception {
        source.bad.add(998L);
        source.bad.add(999L);
        MediaScan scan = scan(ScanRequest.of(0, 1000)
                .with(ScanOptions.CHUNK_BLOCKS, 32)
                .with(ScanOptions.SLOW_MILLIS, 60_000L)
                .with(ScanOptions.RUN_OUT, 2));
        assertThat(scan.regions())
                .containsExactly(new MediaRegion(0, 998, Quality.GOOD), new MediaRegion(998, 2, Quality.TAO_END));
        assertThat(scan.sound()).isTrue();
    }

    @Test
    void readableBlocksWhereRunOutBlocksMayBeAreData() throws Exception {
        MediaScan scan = scan(ScanRequest.of(0, 1000)
                .with(ScanOptions.CHUNK_BLOCKS, 32)
                .with(ScanOptions.SLOW_MILLIS, 60_000L)
                .with(ScanOptions.RUN_OUT, 2));
        assertThat(scan.regions()).containsExactly(new MediaRegion(0, 1000, Quality.GOOD));
        assertThat(scan.blocksRead()).isEqualTo(1000);
    }
}
