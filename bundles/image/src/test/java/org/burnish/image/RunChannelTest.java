package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunChannelTest {

    private static final int BLOCK = BlockSource.BLOCK;

    /** A medium whose every byte is the number of its block. */
    private static final BlockSource SOURCE = new BlockSource() {
        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            for (long at = lba; target.hasRemaining(); at++) {
                if (at == 99) {
                    throw new IOException("LBA 99 is bad");
                }
                for (int i = 0; i < BLOCK; i++) {
                    target.put((byte) at);
                }
            }
        }

        @Override
        public long blocks() {
            return 100;
        }
    };

    private static ByteBuffer read(ReadableByteChannel channel, ByteBuffer target, int step) throws IOException {
        do {
            target.limit(Math.min(target.capacity(), target.position() + step));
        } while (channel.read(target) >= 0);
        return target.flip();
    }

    @Test
    void runsZerosAndPartsOfBlocksAreReadHoweverTheyAreAskedFor() throws IOException {
        List<Run> runs = List.of(
                new Run(10 * BLOCK, 2 * BLOCK),
                new Run(Run.ZEROS, 40_000),
                new Run(20 * BLOCK + 1000, 3000),
                new Run(0, 0));
        for (int step : new int[] {700, 2048, 5000, 100_000}) {
            for (boolean direct : new boolean[] {true, false}) {
                ByteBuffer target = direct ? ByteBuffer.allocateDirect(100_000) : ByteBuffer.allocate(100_000);
                ByteBuffer all = read(new RunChannel(SOURCE, runs.iterator()), target, step);
                assertThat(all.remaining()).isEqualTo(2 * BLOCK + 40_000 + 3000);
                assertThat(all.get(BLOCK)).isEqualTo((byte) 11);
                assertThat(all.get(2 * BLOCK)).isZero();
                assertThat(all.get(2 * BLOCK + 40_000 + 1047)).isEqualTo((byte) 20);
                assertThat(all.get(2 * BLOCK + 40_000 + 1048)).isEqualTo((byte) 21);
            }
        }
    }

    /** ECMA-119 clause 6.4.3: two blocks of the file, one of others. */
    @Test
    void theUnitsOfAnInterleavedExtentAreReadWithoutTheirGaps() throws IOException {
        Extent extent = new Extent(30, 4 * BLOCK + 5, new Extent.Form(0, 2, 1));
        StoredContent content = new StoredContent(SOURCE, List.of(extent, new Extent(40, 1)), null, 0);
        ByteBuffer all = read(content.open(), ByteBuffer.allocateDirect(20_000), 20_000);
        assertThat(all.remaining()).isEqualTo(4 * BLOCK + 6);
        for (int i = 0; i < 6; i++) {
            int at = i < 5 ? i * BLOCK : 4 * BLOCK + 5;
            assertThat(all.get(at)).isEqualTo((byte) new int[] {30, 31, 33, 34, 36, 40}[i]);
        }
    }

    @Test
    void aBadBlockIsNamedAndNothingIsReturnedForIt() throws IOException {
        ReadableByteChannel channel =
                new RunChannel(SOURCE, List.of(new Run(98 * BLOCK, 2 * BLOCK)).iterator());
        ByteBuffer one = ByteBuffer.allocateDirect(BLOCK);
        assertThat(channel.read(one)).isEqualTo(BLOCK);
        assertThatThrownBy(() -> channel.read(one.clear())).hasMessage("LBA 99 is bad");
        assertThatThrownBy(() -> channel.read(one.clear())).hasMessage("LBA 99 is bad");
        channel.close();
        assertThat(channel.isOpen()).isFalse();
    }
}
