package org.burnish.image.udf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.udf.golden.Descriptors;
import org.burnish.image.udf.golden.GoldenImage;
import org.burnish.image.udf.golden.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Volumes whose descriptors say anything: bytes are changed, and the tags made right again, so that the change gets behind
 * them. Whatever comes of it is a tree or a refusal in words, and comes soon. {@code -Dburnish.soak.udf=ROUNDS} makes more of them,
 * {@code -Dburnish.soak.seed=SEED} others.
 */
class MangledImageTest {

    private static final int ROUNDS = Integer.getInteger("burnish.soak.udf", 300);
    private static final long SEED = Long.getLong("burnish.soak.seed", 20_261_129);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MAX_BYTES = 1 << 20;
    private static final int[] TELLING = {0, 1, 0x7F, 0x80, 0xFF};

    static List<GoldenImage> samples() {
        return List.of(
                Samples.physical(),
                Samples.virtual(true),
                Samples.virtual(false),
                Samples.sparable(),
                Samples.metadata());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMangledImageIsReadOrRefusedInWords(GoldenImage sample) {
        int[] sectors = tagged(sample);
        assertThat(sectors.length).isGreaterThan(10);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED * 1_000_003 + round);
            GoldenImage mangled = new GoldenImage(sample.bytes());
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                mangle(mangled, sectors[random.nextInt(sectors.length)], random);
            }
            int number = round;
            Boolean loaded = assertTimeoutPreemptively(
                    LIMIT, () -> attempt(mangled, number), "round " + round + " of seed " + SEED);
            read += loaded ? 1 : 0;
        }
        if (System.getProperty("burnish.soak.udf") != null) {
            System.out.printf("SOAK udf: tried %d, held %d, seed %d%n", ROUNDS, ROUNDS, SEED);
        }
        // neither is nothing changed, nor is all refused; a mirror makes up for most
        assertThat(read).isBetween(ROUNDS / 20, ROUNDS - 1);
    }

    private static int[] tagged(GoldenImage image) {
        return java.util.stream.IntStream.range(17, (int) image.blocks())
                .filter(sector -> isTagged(image.bytes(), sector * 2048))
                .toArray();
    }

    private static boolean isTagged(byte[] bytes, int at) {
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += i == 4 ? 0 : bytes[at + i];
        }
        return (byte) sum == bytes[at + 4] && bytes[at + 10] != 0;
    }

    private static void mangle(GoldenImage image, int sector, Random random) {
        byte[] bytes = image.bytes();
        int begin = sector * 2048;
        // most fields are in the first quarter
        int at = begin + 16 + random.nextInt(random.nextInt(4) == 0 ? 2032 : 480);
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length && at + i < begin + 2048; i++) {
            bytes[at + i] =
                    (byte) (random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : random.nextInt(256));
        }
        if (random.nextInt(8) != 0) {
            seal(bytes, begin);
        }
    }

    /** Makes all descriptors of a sector right again, one behind the other as in a directory. */
    private static void seal(byte[] bytes, int begin) {
        int at = begin;
        while (at + 16 <= begin + 2048) {
            int length = 16
                    + ByteBuffer.wrap(bytes)
                            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                            .getShort(at + 10);
            if (length <= 16 || at + length > begin + 2048) {
                return;
            }
            byte[] one = java.util.Arrays.copyOfRange(bytes, at, at + length);
            int crc = Descriptors.crc(one, 16);
            bytes[at + 8] = (byte) crc;
            bytes[at + 9] = (byte) (crc >> 8);
            int sum = 0;
            for (int i = 0; i < 16; i++) {
                sum += i == 4 ? 0 : bytes[at + i];
            }
            bytes[at + 4] = (byte) sum;
            at += length;
        }
    }

    private static boolean attempt(GoldenImage image, int round) {
        boolean loaded = false;
        try {
            new UdfReader().probe(image, 0);
            Loading.tolerant(image);
            readAll(Loading.of(image).image().tree());
            loaded = true;
        } catch (IOException refused) {
            assertThat(refused.getMessage()).as("round %d", round).isNotBlank();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError raw) {
            fail("round " + round + " of seed " + SEED, raw);
        }
        try {
            boolean sound = InspectionTest.faults(image).isEmpty();
            assertThat(sound && !loaded)
                    .as("round %d: sound, but not to be loaded", round)
                    .isFalse();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError raw) {
            fail("round " + round + " of seed " + SEED, raw);
        }
        return loaded;
    }

    private static void readAll(ImageTree tree) {
        Deque<ImageNode> open = new ArrayDeque<>(List.of(tree.root()));
        while (!open.isEmpty()) {
            ImageNode node = open.pop();
            if (node instanceof DirectoryNode directory) {
                open.addAll(directory.children());
            } else if (node instanceof FileNode file) {
                file.content().stored();
                read(file);
            }
        }
    }

    private static void read(FileNode file) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(10_000);
        try (ReadableByteChannel channel = file.content().open()) {
            int sum = 0;
            int got = 0;
            while (got >= 0 && sum < MAX_BYTES) {
                got = channel.read(buffer.clear());
                sum += Math.max(0, got);
            }
        } catch (IOException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
