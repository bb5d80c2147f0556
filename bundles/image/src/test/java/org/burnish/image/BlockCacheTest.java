package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BlockCacheTest {

    private final Scratched source = new Scratched();
    private final BlockCache cache = new BlockCache(source);

    /** A medium of 1000 blocks, each full of its address, of which some can't be read. */
    private static final class Scratched implements BlockSource {

        private final Set<Long> bad = new TreeSet<>();
        private final List<String> reads = new ArrayList<>();
        private boolean forgetful;

        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            reads.add(lba + "+" + target.remaining() / BLOCK);
            int begin = target.position();
            for (long at = lba; target.hasRemaining(); at++) {
                if (bad.contains(at)) {
                    target.position(forgetful ? begin : target.position());
                    throw new IOException("LBA " + at + " is bad");
                }
                for (int i = 0; i < BLOCK; i += Long.BYTES) {
                    target.putLong(at);
                }
            }
        }

        @Override
        public long blocks() {
            return 1000;
        }
    }

    private long block(long lba) throws IOException {
        ByteBuffer block = cache.block(lba);
        assertThat(block.remaining()).isEqualTo(BlockSource.BLOCK);
        return block.getLong(BlockSource.BLOCK - Long.BYTES);
    }

    @Test
    void blocksAreReadInRunsForwardsAndBackwards() throws IOException {
        for (long lba = 100; lba < 200; lba++) {
            assertThat(block(lba)).isEqualTo(lba);
        }
        assertThat(source.reads).containsExactly("100+64", "164+64");
        for (long lba = 99; lba >= 0; lba--) {
            assertThat(block(lba)).isEqualTo(lba);
        }
        assertThat(source.reads).containsExactly("100+64", "164+64", "36+64", "0+64");
        assertThat(block(999)).isEqualTo(999);
        assertThat(block(998)).isEqualTo(998);
        assertThat(source.reads).endsWith("999+1", "935+64");
    }

    /** What comes behind a bad block of the run is read when it is asked for; the bad one never passes for read. */
    @Test
    void aBadBlockSpoilsNoOtherAndIsNamed() throws IOException {
        source.bad.add(110L);
        for (long lba = 100; lba < 164; lba++) {
            if (lba == 110) {
                assertThatThrownBy(() -> block(110))
                        .isInstanceOf(IOException.class)
                        .hasMessage("LBA 110 is bad");
            } else {
                assertThat(block(lba)).isEqualTo(lba);
            }
        }
        assertThatThrownBy(() -> block(110)).isInstanceOf(IOException.class).hasMessage("LBA 110 is bad");
        assertThatThrownBy(() -> cache.read(109 * 2048 + 5, 2048)).hasMessage("LBA 110 is bad");
    }

    /** A source that does not say how far it came: the block is read alone. */
    @Test
    void aBlockBeforeABadOneIsReadAlone() throws IOException {
        source.forgetful = true;
        source.bad.add(110L);
        assertThat(block(109)).isEqualTo(109);
        assertThat(source.reads).containsExactly("109+64", "109+1");
    }

    /** Before a session's start lies a gap that no drive reads. */
    @Test
    void goingBackwardsToAGapReadsWhatIsBehindIt() throws IOException {
        source.bad.add(120L);
        assertThat(block(122)).isEqualTo(122);
        assertThat(block(121)).isEqualTo(121);
        assertThat(source.reads).containsExactly("122+64", "58+64", "121+1");
        assertThatThrownBy(() -> block(120)).hasMessage("LBA 120 is bad");
    }

    @Test
    void bytesMayBeginAndEndWithinBlocks() throws IOException {
        ByteBuffer bytes = cache.read(7 * 2048 + 2040, 2048 + 16);
        assertThat(bytes.remaining()).isEqualTo(2048 + 16);
        assertThat(Long.reverseBytes(bytes.getLong(0))).isEqualTo(7);
        assertThat(Long.reverseBytes(bytes.getLong(8))).isEqualTo(8);
        assertThat(Long.reverseBytes(bytes.getLong(2048 + 8))).isEqualTo(9);
    }

    @Test
    void whatIsOutsideOfTheMediumIsRefused() {
        assertThatThrownBy(() -> cache.block(1000)).hasMessage("LBA 1000 is beyond the medium's end at 1000");
        assertThatThrownBy(() -> cache.block(-1)).hasMessage("LBA -1 is beyond the medium's end at 1000");
        assertThatThrownBy(() -> cache.read(1000 * 2048 - 1, 2)).hasMessageContaining("beyond the medium's end");
        assertThat(source.reads).isEmpty();
    }
}
