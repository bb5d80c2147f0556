package org.burnish.parity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.burnish.image.BlockSource;
import org.burnish.parity.BlockRun;
import org.burnish.parity.ImageFileSource;
import org.burnish.parity.ParityCheck;
import org.burnish.parity.ParityException;
import org.burnish.parity.ParityListener;
import org.burnish.parity.ParityRange;
import org.burnish.parity.ParityRepair;
import org.burnish.parity.ParityVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {

    @TempDir
    Path directory;

    private static void isWhole(Sample sample, ParityRepair repair, long lost) throws IOException {
        assertThat(repair.whole()).isEqualTo(ParityVerdict.RIGHT);
        assertThat(repair.missing()).isEmpty();
        assertThat(repair.lost()).isEqualTo(lost);
        assertThat(repair.repaired()).isEqualTo(lost);
        assertThat(sample.repairedBytes()).isEqualTo(sample.bytes);
    }

    @Test
    void nothingLostIsNothingToRepair() throws Exception {
        Sample sample = new Sample(directory, 300, 1);
        ParityCheck check = sample.verify();
        assertThat(check.whole()).isEqualTo(ParityVerdict.RIGHT);
        assertThat(check.matching()).isEqualTo(300);
        assertThat(check.lostParity() + check.beyond() + check.different() + check.unknown())
                .isZero();
        assertThat(Files.size(sample.parity)).isEqualTo(check.facts().fileBlocks() * 2048);
        isWhole(sample, sample.repair(), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 61, 177, 178, 179, 1000})
    void fifteenPercentInARowAreRepairedWhereverTheyAre(int blocks) throws Exception {
        Sample sample = new Sample(directory, blocks, blocks);
        int run = Math.max(1, blocks * 15 / 100);
        for (int start = 0; start < blocks; start += Math.max(1, blocks / 5)) {
            Files.write(sample.image, sample.bytes);
            int count = Math.min(run, blocks - start);
            Sample.spoil(sample.image, start, count);
            // the rest of the run is at the beginning
            Sample.spoil(sample.image, 0, Math.min(start, run - count));
            isWhole(sample, sample.repair(), Math.min(run, count + Math.min(start, run - count)));
        }
    }

    @Test
    void fifteenPercentInARowOfImageAndParityFileTogetherAreRepaired() throws Exception {
        Sample sample = new Sample(directory, 1200, 5);
        byte[] parity = Files.readAllBytes(sample.parity);
        Sample.spoil(sample.image, 900, 180);
        int blocks = parity.length / 2048;
        int run = blocks * 15 / 100;
        for (int start = 0; start < blocks; start += run / 2) {
            Files.write(sample.parity, parity);
            Sample.spoil(sample.parity, start, Math.min(run, blocks - start));
            isWhole(sample, sample.repair(), 180);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 2000})
    void twelvePercentLostAtRandomOfImageAndParityFileAreRepaired(int blocks) throws Exception {
        for (int seed = 0; seed < (blocks > 1000 ? 2 : 12); seed++) {
            Path room = Files.createDirectory(directory.resolve("seed" + seed));
            Sample sample = new Sample(room, blocks, seed);
            Random random = new Random(seed + blocks);
            Sample.spoilAtRandom(sample.image, 0.12, random);
            Sample.spoilAtRandom(sample.parity, 0.12, random);
            ParityCheck check = sample.verify();
            assertThat(check.beyond()).isZero();
            assertThat(check.different()).isEqualTo(blocks - check.matching());
            if (check.matching() > 0) {
                isWhole(sample, sample.repair(), check.different());
            }
        }
    }

    @Test
    void tooManyLossesAreNamedAndNothingIsCalledRight() throws Exception {
        Sample sample = new Sample(directory, 1000, 6);
        Sample.spoil(sample.image, 100, 700);
        ParityCheck check = sample.verify();
        assertThat(check.beyond()).isEqualTo(700);
        assertThat(check.runs()).containsExactly(new BlockRun(100, 700));
        ParityRepair repair = sample.repair();
        assertThat(repair.whole()).isEqualTo(ParityVerdict.UNKNOWN);
        assertThat(repair.lost()).isEqualTo(700);
        assertThat(repair.repaired()).isZero();
        assertThat(repair.missing()).containsExactly(new BlockRun(100, 700));
        byte[] expected = sample.bytes.clone();
        Arrays.fill(expected, 100 * 2048, 800 * 2048, (byte) 0);
        assertThat(sample.repairedBytes()).isEqualTo(expected);
    }

    /** Codewords of 167 blocks in 6 stripes: those of one stripe are lost, the others are repaired. */
    @Test
    void whatCanBeRepairedIsRepaired() throws Exception {
        Sample sample = new Sample(directory, 1000, 7);
        long stripes = sample.verify().facts().stripes();
        int beyond = sample.verify().facts().paritySymbols() + 1;
        for (int i = 0; i < beyond; i++) {
            Sample.spoil(sample.image, i * stripes, 1);
        }
        Sample.spoil(sample.image, 1, 1);
        ParityRepair repair = sample.repair();
        assertThat(repair.whole()).isEqualTo(ParityVerdict.UNKNOWN);
        assertThat(repair.lost()).isEqualTo(beyond + 1);
        assertThat(repair.repaired()).isEqualTo(1);
        assertThat(repair.missing()).hasSize(beyond);
    }

    @Test
    void flippedBitInABlockThatReadsWellIsFound() throws Exception {
        Sample sample = new Sample(directory, 400, 8);
        byte[] other = sample.bytes.clone();
        other[123 * 2048 + 77] ^= 0x10;
        Files.write(sample.image, other);
        ParityCheck check = sample.verify();
        assertThat(check.different()).isEqualTo(1);
        assertThat(check.whole()).isEqualTo(ParityVerdict.WRONG);
        assertThat(check.runs()).containsExactly(new BlockRun(123, 1));
        isWhole(sample, sample.repair(), 1);
    }

    /** A block with the same CRC-32C is not noticed by that, but by the digest of all. */
    @Test
    void blockThatIsWrongWithTheRightDigestIsNotCalledRight() throws Exception {
        Sample sample = new Sample(directory, 50, 9);
        byte[] other = sample.bytes.clone();
        // the polynomial of CRC-32C, bit-reversed, at the end of a multiple of itself: the remainder is the same
        byte[] same = collision(Arrays.copyOfRange(other, 7 * 2048, 8 * 2048));
        System.arraycopy(same, 0, other, 7 * 2048, 2048);
        Files.write(sample.image, other);
        assertThat(sample.verify().matching()).isEqualTo(50);
        assertThat(sample.verify().whole()).isEqualTo(ParityVerdict.WRONG);
        assertThat(sample.repair().whole()).isEqualTo(ParityVerdict.WRONG);
    }

    /** Another block of the same checksum: 33 flips of bits, of which some combination cancels out. */
    private static byte[] collision(byte[] block) {
        int right = Header.digest(block);
        long[] rows = new long[33];
        for (int i = 0; i < 33; i++) {
            block[i] ^= 1;
            rows[i] = Integer.toUnsignedLong(Header.digest(block) ^ right);
            block[i] ^= 1;
        }
        long[] used = new long[33];
        for (int i = 0; i < 33; i++) {
            used[i] = 1L << i;
        }
        for (int i = 0; i < 33; i++) {
            if (rows[i] == 0) {
                for (int bit = 0; bit < 33; bit++) {
                    block[bit] ^= (byte) (used[i] >> bit & 1);
                }
                assertThat(Header.digest(block)).isEqualTo(right);
                return block;
            }
            long highest = Long.highestOneBit(rows[i]);
            for (int other = i + 1; other < 33; other++) {
                if ((rows[other] & highest) != 0) {
                    rows[other] ^= rows[i];
                    used[other] ^= used[i];
                }
            }
        }
        throw new AssertionError("33 vectors of 32 bits are dependent");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 2047, 2048})
    void lastBlockMayBeFilledInPart(int tail) throws Exception {
        byte[] bytes = Sample.randomBytes(99 * 2048 + tail, 10);
        Sample sample = new Sample(directory, bytes, 0);
        assertThat(sample.verify().whole()).isEqualTo(ParityVerdict.RIGHT);
        Sample.spoil(sample.image, 90, sample.blocks() - 90);
        isWhole(sample, sample.repair(), sample.blocks() - 90);
    }

    @Test
    void imageThatWasCutOffIsRepaired() throws Exception {
        byte[] bytes = Sample.randomBytes(400 * 2048 + 5, 11);
        Sample sample = new Sample(directory, bytes, 0);
        Files.write(sample.image, Arrays.copyOf(bytes, 380 * 2048 + 1000));
        ParityCheck check = sample.verify();
        assertThat(check.unreadable()).isEqualTo(20);
        assertThat(check.different()).isEqualTo(1);
        assertThat(check.whole()).isEqualTo(ParityVerdict.UNKNOWN);
        isWhole(sample, sample.repair(), 21);
    }

    @Test
    void whatStandsBeforeAndBehindTheRangeIsCopied() throws Exception {
        Sample sample = new Sample(directory, Sample.randomBytes(500 * 2048, 12), 200);
        byte[] longer = Arrays.copyOf(sample.bytes, 600 * 2048);
        Files.write(sample.image, longer);
        Sample.spoil(sample.image, 190, 20);
        assertThat(sample.verify().different()).isEqualTo(10);
        ParityRepair repair = sample.repair();
        assertThat(repair.repaired()).isEqualTo(10);
        byte[] expected = Files.readAllBytes(sample.image);
        System.arraycopy(sample.bytes, 200 * 2048, expected, 200 * 2048, 300 * 2048);
        assertThat(sample.repairedBytes()).isEqualTo(expected);
    }

    @Test
    void truncatedParityFileStillRepairs() throws Exception {
        Sample sample = new Sample(directory, 600, 13);
        byte[] parity = Files.readAllBytes(sample.parity);
        Files.write(sample.parity, Arrays.copyOf(parity, parity.length * 3 / 5 + 99));
        Sample.spoil(sample.image, 50, 60);
        isWhole(sample, sample.repair(), 60);
        assertThat(sample.verify().lostParity()).isPositive();
    }

    @Test
    void parityFileWithoutItsBeginningStillRepairs() throws Exception {
        Sample sample = new Sample(directory, 600, 14);
        Sample.spoil(sample.parity, 0, Files.size(sample.parity) / 2048 / 3);
        Sample.spoil(sample.image, 50, 60);
        isWhole(sample, sample.repair(), 60);
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        Sample sample = new Sample(directory, 20, 15);
        Files.write(sample.parity, Sample.randomBytes(100_000, 1));
        assertThatThrownBy(sample::verify)
                .isInstanceOf(ParityException.class)
                .hasMessageContaining("is no parity file");
        Files.write(sample.parity, new byte[0]);
        assertThatThrownBy(sample::verify)
                .isInstanceOf(ParityException.class)
                .hasMessageContaining("is no parity file");
    }

    @Test
    void newerVersionIsRefused() throws Exception {
        Sample sample = new Sample(directory, 20, 16);
        byte[] parity = Files.readAllBytes(sample.parity);
        for (int block = 0; block < parity.length / 2048; block++) {
            byte[] record = Arrays.copyOfRange(parity, block * 2048, block * 2048 + 2048);
            if (Header.kind(record) == Header.Kind.RECORD) {
                record[9] = 2;
                ByteBuffer.wrap(record).putInt(12, 0);
                java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
                crc.update(record);
                ByteBuffer.wrap(record).putInt(12, (int) crc.getValue());
                System.arraycopy(record, 0, parity, block * 2048, 2048);
            }
        }
        Files.write(sample.parity, parity);
        assertThatThrownBy(sample::repair)
                .isInstanceOf(ParityException.class)
                .hasMessageContaining("version 2 of the format")
                .hasMessageContaining("Use a newer version");
        assertThat(sample.repaired()).doesNotExist();
    }

    @Test
    void parityOfSomethingElseIsRefused() throws Exception {
        Sample sample = new Sample(directory, 200, 17);
        Files.write(sample.image, Sample.randomBytes(200 * 2048, 18));
        assertThatThrownBy(sample::repair)
                .isInstanceOf(ParityException.class)
                .hasMessageContaining("Not a single block")
                .hasMessageContaining("'VOLUME'");
        assertThat(sample.repaired()).doesNotExist();
    }

    /** Two copies of the records may be lost, not all three: then digests are unknown, and only the whole is known. */
    @Test
    void withoutDigestsNothingButTheWholeIsKnown() throws Exception {
        Sample sample = new Sample(directory, 500, 19);
        byte[] parity = Files.readAllBytes(sample.parity);
        int records = 0;
        for (int block = 0; block < parity.length / 2048; block++) {
            byte[] record = Arrays.copyOfRange(parity, block * 2048, block * 2048 + 2048);
            if (Header.kind(record) == Header.Kind.RECORD && ++records > 1) {
                Sample.spoil(sample.parity, block, 1);
            }
        }
        ParityCheck check = sample.verify();
        assertThat(check.unknown()).isPositive();
        assertThat(check.matching()).isLessThan(500);
        assertThat(check.whole()).isEqualTo(ParityVerdict.RIGHT);
        Sample.spoil(sample.image, 499, 1);
        assertThat(sample.verify().whole()).isEqualTo(ParityVerdict.WRONG);
        assertThat(sample.repair().whole()).isEqualTo(ParityVerdict.WRONG);
    }

    @Test
    void unreadableBlocksOfTheSourceAreRepaired() throws Exception {
        Sample sample = new Sample(directory, 700, 20);
        Path target = directory.resolve("out.iso");
        try (ImageFileSource file = new ImageFileSource(sample.image)) {
            BlockSource bad = new BadSource(file, List.of(0L, 5L, 6L, 7L, 511L, 512L, 699L));
            ParityCheck check = new ParityService().verify(bad, sample.parity, ParityListener.NONE);
            assertThat(check.unreadable()).isEqualTo(7);
            assertThat(check.runs())
                    .containsExactly(
                            new BlockRun(0, 1), new BlockRun(5, 3), new BlockRun(511, 2), new BlockRun(699, 1));
            ParityRepair repair =
                    new ParityService().repair(bad, file.bytes(), sample.parity, target, ParityListener.NONE);
            assertThat(repair.whole()).isEqualTo(ParityVerdict.RIGHT);
            assertThat(repair.repaired()).isEqualTo(7);
        }
        assertThat(Files.readAllBytes(target)).isEqualTo(sample.bytes);
    }

    @Test
    void parityOfUnreadableBlocksIsNotMade() throws Exception {
        Path image = directory.resolve("image.iso");
        Files.write(image, Sample.randomBytes(100 * 2048, 21));
        Path target = directory.resolve("p");
        try (ImageFileSource file = new ImageFileSource(image)) {
            ParityRange range = new ParityRange(new BadSource(file, List.of(42L)), 0, file.bytes(), "", "", true);
            assertThatThrownBy(() -> new ParityService().create(range, target, ParityListener.NONE))
                    .isInstanceOf(ParityException.class)
                    .hasMessageStartingWith("Block 42 can't be read, so its parity can't be computed");
        }
        assertThat(directory.toFile().list()).containsExactly("image.iso");
    }

    @Test
    void sourceThatIsReadForwardsGivesTheSameFile() throws Exception {
        Sample sample = new Sample(directory, 1500, 22);
        Path target = directory.resolve("forwards");
        try (ImageFileSource file = new ImageFileSource(sample.image)) {
            ForwardsOnly source = new ForwardsOnly(file);
            new ParityService()
                    .create(
                            new ParityRange(source, 0, file.bytes(), "MEDIUM", "VOLUME", true),
                            target,
                            ParityListener.NONE);
        }
        assertThat(target).hasSameBinaryContentAs(sample.parity);
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("image.iso", "image.parity", "forwards");
    }

    @Test
    void existingFilesAreNotTouched() throws Exception {
        Sample sample = new Sample(directory, 30, 23);
        byte[] before = Files.readAllBytes(sample.parity);
        try (ImageFileSource file = new ImageFileSource(sample.image)) {
            ParityRange range = new ParityRange(file, 0, file.bytes(), "", "", false);
            assertThatThrownBy(() -> new ParityService().create(range, sample.parity, ParityListener.NONE))
                    .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
            assertThatThrownBy(() -> new ParityService()
                            .repair(file, file.bytes(), sample.parity, sample.image, ParityListener.NONE))
                    .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
        }
        assertThat(Files.readAllBytes(sample.parity)).isEqualTo(before);
        assertThat(Files.readAllBytes(sample.image)).isEqualTo(sample.bytes);
    }

    @Test
    void imageThatChangesMeanwhileIsNoticed() throws Exception {
        Path image = directory.resolve("image.iso");
        Files.write(image, Sample.randomBytes(100 * 2048, 24));
        try (ImageFileSource file = new ImageFileSource(image)) {
            ParityListener change = (phase, done, total) -> {
                if (phase == ParityListener.Phase.READING && done == total) {
                    overwrite(image);
                }
            };
            assertThatThrownBy(() -> new ParityService()
                            .create(
                                    new ParityRange(file, 0, file.bytes(), "", "", false),
                                    directory.resolve("p"),
                                    change))
                    .isInstanceOf(ParityException.class)
                    .hasMessageContaining("Block 33 changed while it was read");
        }
    }

    private static void overwrite(Path image) {
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}), 33 * 2048);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void cancelledWorkLeavesNothing() throws Exception {
        Path image = directory.resolve("image.iso");
        Files.write(image, Sample.randomBytes(2000 * 2048, 25));
        try (ImageFileSource file = new ImageFileSource(image)) {
            ParityRange range = new ParityRange(file, 0, file.bytes(), "", "", false);
            ParityListener cancel = (phase, done, total) -> {
                if (phase == ParityListener.Phase.READING && done < total) {
                    Thread.currentThread().interrupt();
                }
            };
            assertThatThrownBy(() -> new ParityService().create(range, directory.resolve("p"), cancel))
                    .isInstanceOf(InterruptedException.class);
        }
        assertThat(directory.toFile().list()).containsExactly("image.iso");
    }
}
