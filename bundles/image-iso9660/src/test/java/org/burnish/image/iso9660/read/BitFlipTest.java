package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Flips bits of an image with all structures and looks who reports it. What nobody reports is what no reader uses. {@code
 * -Dburnish.flips=all} flips every bit of the sessions' heads, tables and tags, and one bit of each other byte; {@code
 * burnish.soak.seed} and {@code burnish.soak.flips} choose other bits, and how many of each region.
 */
class BitFlipTest {

    private static final int SAMPLES = Integer.getInteger("burnish.soak.flips", 40);
    private static final long SEED = Long.getLong("burnish.soak.seed", 20_261_128);
    private static final boolean ALL = "all".equals(System.getProperty("burnish.flips"));

    /** What no reader uses: behind the end of what it reads, and where nothing was recorded. */
    private static final Set<String> UNUSED = Set.of(
            "head: unused blocks",
            "padding",
            "head: superblock tag, behind its line",
            "session: session tag, behind its line");

    private final MemoryImage image = MemoryImage.ofXorriso();
    private final FlipRegions regions = new FlipRegions(MemoryImage.ofXorriso());
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** How often a region was hit, and who reported it. */
    private static final class Tally {
        private int tried;
        private int held;
        private final Set<String> reporters = new TreeSet<>();

        @Override
        public String toString() {
            return held + " of " + tried + " " + reporters;
        }
    }

    @Test
    void theImageIsGoodBeforeABitIsFlipped() throws Exception {
        assertThat(Inspected.reporters(image)).isEmpty();
    }

    @Test
    void everyFlippedBitThatAReaderUsesIsReported() throws Exception {
        if (ALL) {
            flipAll();
        } else {
            flipSamples();
        }
        if (Boolean.getBoolean("burnish.flips.table")) {
            tallies.forEach((region, tally) -> System.out.println(region + ": " + tally));
        }
        if (System.getProperty("burnish.soak.flips") != null) {
            printCounts();
        }
        tallies.forEach((region, tally) -> {
            if (!UNUSED.contains(region)) {
                assertThat(tally.held).as(region + ": " + tally).isEqualTo(tally.tried);
            }
        });
        assertThat(tallies).hasSize(24).containsKeys(UNUSED.toArray(new String[0]));
    }

    /** The line that {@code itests/soak/run} sums up: the flips that a reader would meet. */
    private void printCounts() {
        int tried = 0;
        int held = 0;
        for (Map.Entry<String, Tally> each : tallies.entrySet()) {
            if (!UNUSED.contains(each.getKey())) {
                tried += each.getValue().tried;
                held += each.getValue().held;
            }
        }
        System.out.printf("SOAK flipper: tried %d, held %d, seed %d%n", tried, held, SEED);
    }

    private void flipAll() throws Exception {
        Random random = new Random(SEED);
        for (int at = 0; at < image.bytes.length; at++) {
            String region = regions.of(at);
            boolean each = region.contains("descriptor") || region.contains("tag") || region.contains("record");
            for (int bit = 0; bit < (each ? 8 : 1); bit++) {
                flip(8L * at + (each ? bit : random.nextInt(8)));
            }
        }
    }

    /** As many of each region, whose sizes differ by far. */
    private void flipSamples() throws Exception {
        Random random = new Random(SEED);
        Map<String, int[]> places = new TreeMap<>();
        for (int at = 0; at < image.bytes.length; at++) {
            int[] chosen = places.computeIfAbsent(regions.of(at), region -> new int[SAMPLES + 1]);
            int seen = chosen[SAMPLES]++;
            int slot = seen < SAMPLES ? seen : random.nextInt(seen + 1);
            if (slot < SAMPLES) {
                chosen[slot] = at;
            }
        }
        for (int[] chosen : places.values()) {
            for (int i = 0; i < Math.min(SAMPLES, chosen[SAMPLES]); i++) {
                flip(8L * chosen[i] + random.nextInt(8));
            }
        }
    }

    private void flip(long bit) throws Exception {
        Tally tally = tallies.computeIfAbsent(regions.of((int) (bit / 8)), region -> new Tally());
        image.flip(bit);
        Set<String> reporters = Inspected.reporters(image);
        image.flip(bit);
        tally.tried++;
        tally.held += reporters.isEmpty() ? 0 : 1;
        tally.reporters.addAll(reporters);
    }
}
