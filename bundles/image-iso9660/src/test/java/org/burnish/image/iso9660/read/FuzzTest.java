package org.burnish.image.iso9660.read;

import static org.burnish.image.iso9660.read.HandMadeImage.ce;
import static org.burnish.image.iso9660.read.HandMadeImage.cl;
import static org.burnish.image.iso9660.read.HandMadeImage.nm;
import static org.burnish.image.iso9660.read.HandMadeImage.parent;
import static org.burnish.image.iso9660.read.HandMadeImage.px;
import static org.burnish.image.iso9660.read.HandMadeImage.re;
import static org.burnish.image.iso9660.read.HandMadeImage.record;
import static org.burnish.image.iso9660.read.HandMadeImage.self;
import static org.burnish.image.iso9660.read.HandMadeImage.sp;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mangled images end in an ImageException or are loaded with notices: no other exception, no loop without end. */
@Timeout(300)
class FuzzTest {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int ROUNDS = 1_500;

    private final Iso9660Reader reader = new Iso9660Reader();

    private void load(byte[] bytes, String what) {
        HandMadeImage image = new HandMadeImage(bytes);
        for (boolean tolerate : new boolean[] {true, false}) {
            for (long start : new long[] {0, 32}) {
                try {
                    reader.chain(image);
                    reader.load(image, LoadRequest.at(start).with(LoadOptions.TOLERATE_DAMAGE, tolerate));
                } catch (ImageException refused) {
                    // That is what mangled images are for.
                } catch (Exception other) {
                    fail(what + ": " + other, other);
                }
            }
        }
    }

    /** Directories on several levels, one of them moved, continuation areas, several extents. */
    private static byte[] rich() {
        HandMadeImage image = new HandMadeImage(64).descriptors(0, "VOL", 64, 20, 2 * BLOCK);
        image.directory(
                20,
                self(20, 2 * BLOCK, sp(), px(040755, 0, 0), ce(30, 0, 60)),
                parent(20, 2 * BLOCK),
                record(22, BLOCK, 2, "A", nm("a"), px(040755, 0, 0)),
                record(0, 0, 0, "C", nm("c"), px(040755, 0, 0), cl(24)),
                record(40, 4096, 0x80, "F", nm("f"), px(0100644, 0, 0)),
                record(42, 100, 0, "F", nm("f"), px(0100644, 0, 0)),
                record(43, 0, 0, "E", nm(1, new byte[] {'e'}), ce(30, 100, 30)));
        image.directory(21, record(22 + 1, BLOCK, 2, "B", nm("b"), px(040755, 0, 0)));
        image.directory(22, self(22, BLOCK), parent(20, BLOCK), record(24, BLOCK, 2, "C", nm("c"), re()));
        image.directory(23, self(23, BLOCK), parent(20, BLOCK));
        image.directory(24, self(24, BLOCK, px(040700, 0, 0)), parent(22, BLOCK), record(45, 1, 0, "X"));
        image.put(30, 0, px(040755, 1, 1));
        image.put(30, 100, nm("end"));
        return image.bytes;
    }

    private void mangle(byte[] original, int from, long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = original.clone();
            int changes = 1 + random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                int at = from + random.nextInt(bytes.length - from);
                while (bytes[at] == 0 && random.nextInt(20) != 0) {
                    at = from + random.nextInt(bytes.length - from);
                }
                bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : bytes[at] ^ 1 << random.nextInt(8));
            }
            load(bytes, "seed " + seed + ", round " + round);
        }
    }

    @Test
    void mangledDirectories() {
        mangle(rich(), 16 * BLOCK, 1);
    }

    @Test
    void mangledTagsAndArrays() {
        mangle(TaggedImage.make().bytes, 16 * BLOCK, 2);
    }

    @Test
    void truncatedImages() {
        for (byte[] original : new byte[][] {rich(), TaggedImage.make().bytes}) {
            for (int blocks = 0; blocks < original.length / BLOCK; blocks++) {
                load(Arrays.copyOf(original, blocks * BLOCK), blocks + " blocks");
            }
        }
    }

    @Test
    void randomBytesInPlaceOfDirectories() {
        Random random = new Random(3);
        byte[] bytes = rich();
        for (int round = 0; round < 2000; round++) {
            byte[] noise = new byte[12 * BLOCK];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, bytes, 20 * BLOCK + 200, noise.length);
            load(bytes, "round " + round);
        }
    }
}
