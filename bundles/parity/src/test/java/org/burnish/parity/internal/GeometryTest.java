package org.burnish.parity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 10, 99, 177, 178, 179, 200, 356, 1000, 40_000, 333_000})
    void eachBlockOfTheFileHasOneUse(long blocks) {
        Geometry geometry = Geometry.of(16, blocks * 2048);
        assertThat(geometry.isSound()).isTrue();
        BitSet used = new BitSet();
        for (int row = 0; row < geometry.parity(); row++) {
            for (long stripe = 0; stripe < geometry.stripes(); stripe++) {
                use(used, geometry.parityBlock(row, stripe));
            }
        }
        for (int symbol = 0; symbol < 3 * geometry.recordData(); symbol++) {
            for (long stripe = 0; stripe < geometry.recordStripes(); stripe++) {
                long block = geometry.recordBlock(symbol, stripe);
                if (block >= 0) {
                    use(used, block);
                }
            }
        }
        assertThat(used.cardinality()).isEqualTo((int) geometry.fileBlocks());
        assertThat(used.length()).isEqualTo((int) geometry.fileBlocks());
    }

    private static void use(BitSet used, long block) {
        assertThat(used.get((int) block)).as("block %d", block).isFalse();
        used.set((int) block);
    }

    /** A CD, a DVD, a BD, a BDXL, and small sessions. */
    @ParameterizedTest
    @ValueSource(longs = {1, 10, 330_000, 2_295_104, 12_219_392, 62_500_864, 2_000_000_000})
    void twelvePercentLostAtRandomAndFifteenInARowAreWithinThePower(long blocks) {
        Redundancy code = Redundancy.of(blocks);
        int length = code.data() + code.parity();
        assertThat(Redundancy.overflow(length, code.parity()) * code.stripes()).isLessThan(1e-9);
        assertThat(Math.ceil(0.15 * code.data()) + 1 + Math.ceil(0.15 * code.parity()) + 1)
                .isLessThanOrEqualTo(Math.max(4, code.parity()));
        assertThat(code.stripes() * code.data()).isGreaterThanOrEqualTo(blocks);
    }

    /** 0.12 of a single block and of each of its nine parity blocks: 0.12^10 is 6.2e-10. */
    @Test
    void chanceOfASingleBlockIsThePowerOfItsLoss() {
        assertThat(Redundancy.of(1)).isEqualTo(new Redundancy(1, 1, 9));
        assertThat(Redundancy.overflow(10, 9)).isCloseTo(6.19e-10, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void valuesThatNoFileHasAreNotSound() {
        Redundancy right = Redundancy.of(1000);
        assertThat(new Geometry(0, 1000 * 2048, right).isSound()).isTrue();
        assertThat(new Geometry(-1, 1000 * 2048, right).isSound()).isFalse();
        assertThat(new Geometry(0, 0, right).isSound()).isFalse();
        assertThat(new Geometry(0, Long.MAX_VALUE, right).isSound()).isFalse();
        assertThat(new Geometry(0, 2000 * 2048, right).isSound()).isFalse();
        assertThat(new Geometry(0, 1000 * 2048, new Redundancy(0, 0, 0)).isSound())
                .isFalse();
        assertThat(new Geometry(0, 1000 * 2048, new Redundancy(4, 250, 6)).isSound())
                .isFalse();
    }
}
