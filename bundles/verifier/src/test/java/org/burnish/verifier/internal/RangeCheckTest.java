package org.burnish.verifier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.VerifierListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RangeCheckTest {

    private final MemorySource source = new MemorySource(3000);
    private final List<CheckRange> ranges = new ArrayList<>();

    private CheckRange range(String name, long start, long blocks) {
        String md5 = HexFormat.of().formatHex(source.md5(start, blocks * BlockSource.BLOCK));
        CheckRange range = new CheckRange(name, start, blocks, start + blocks, new Checksum("MD5", md5));
        ranges.add(range);
        return range;
    }

    private List<RangeCheck> check() throws InterruptedException {
        return new DefaultVerifier().checkRanges(ranges, source, VerifierListener.NONE);
    }

    @Test
    void rangesOfOneSessionAreReadOnce() throws Exception {
        range("session", 32, 2000);
        range("superblock", 32, 18);
        range("tree", 32, 300);
        List<RangeCheck> checks = check();
        assertThat(checks).extracting(RangeCheck::range).isEqualTo(ranges);
        assertThat(checks).extracting(RangeCheck::result).containsOnly(CheckResult.MATCHES);
        assertThat(source.blocksRead.get()).isEqualTo(2000);
    }

    @Test
    void damageConcernsTheRangesThatHoldIt() throws Exception {
        range("superblock", 32, 18);
        range("tree", 32, 300);
        range("other", 1000, 500);
        source.damage(50);
        assertThat(check())
                .extracting(RangeCheck::result)
                .containsExactly(CheckResult.MATCHES, CheckResult.MISMATCH, CheckResult.MATCHES);
    }

    @Test
    void anUnreadableBlockIsNamedAndReadingStops() throws Exception {
        range("superblock", 32, 18);
        range("session", 32, 2900);
        source.bad.add(60L);
        List<RangeCheck> checks = check();
        assertThat(checks.get(0).result()).isEqualTo(CheckResult.MATCHES);
        assertThat(checks.get(1).result()).isEqualTo(CheckResult.UNREADABLE);
        assertThat(checks.get(1).unreadableAt()).isEqualTo(60);
        assertThat(checks.get(1).reason()).contains("LBA 60");
        assertThat(checks.get(1).found()).isEmpty();
        assertThat(source.blocksRead.get()).isLessThan(2900);
    }

    @Test
    void overlappingRangesOfDifferentBeginningsAreBothChecked() throws Exception {
        range("first", 0, 600);
        range("second", 300, 600);
        assertThat(check()).extracting(RangeCheck::result).containsOnly(CheckResult.MATCHES);
        assertThat(source.blocksRead.get()).isEqualTo(900);
    }

    @Test
    void rangesOfTheSameBlocksAreBothCheckedWhereReadingEndsWithThem() throws Exception {
        range("head", 0, 18);
        range("superblock", 0, 18);
        assertThat(check()).extracting(RangeCheck::result).containsOnly(CheckResult.MATCHES);
        assertThat(source.blocksRead.get()).isEqualTo(18);
    }

    @Test
    void aRangeWithoutBlocksHasTheChecksumOfNothing() throws Exception {
        range("alone", 100, 0);
        range("first", 200, 0);
        range("second", 200, 10);
        range("behind", 210, 0);
        assertThat(check()).extracting(RangeCheck::result).containsOnly(CheckResult.MATCHES);
    }

    @Test
    void aRangeBeyondTheEndIsUnreadable() throws Exception {
        ranges.add(new CheckRange("session", 2990, 100, 3090, new Checksum("MD5", "0".repeat(32))));
        ranges.add(new CheckRange("session", 5000, 100, 5100, new Checksum("MD5", "0".repeat(32))));
        assertThat(check()).extracting(RangeCheck::result).containsOnly(CheckResult.UNREADABLE);
    }

    @Test
    void noRangesGiveNoChecks() throws Exception {
        assertThat(check()).isEmpty();
    }

    private CheckRange of(String digest, String hex) {
        CheckRange range = new CheckRange("session", 0, 1, 1, new Checksum(digest, hex));
        ranges.add(range);
        return range;
    }

    @Test
    void rangesOfTheSameBlocksAreCheckedByEachOfTheirDigests() throws Exception {
        byte[] block = Arrays.copyOf(source.bytes, BlockSource.BLOCK);
        of(
                "SHA-256",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(block)));
        of("SHA-256", "0".repeat(64));
        range("tree", 0, 1);
        assertThat(check())
                .extracting(RangeCheck::result)
                .containsExactly(CheckResult.MATCHES, CheckResult.MISMATCH, CheckResult.MATCHES);
    }

    @Test
    void aRangeOfADigestThatNobodyHasIsNotGood() throws Exception {
        of("CRC-7", "00");
        range("tree", 0, 1);
        List<RangeCheck> checks = check();
        assertThat(checks).extracting(RangeCheck::result).containsExactly(CheckResult.UNREADABLE, CheckResult.MATCHES);
        assertThat(checks.get(0).reason()).contains("'CRC-7', which is not installed");
    }
}
