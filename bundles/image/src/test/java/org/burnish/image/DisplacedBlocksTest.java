package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class DisplacedBlocksTest {

    /** Ten blocks that are full of their numbers. */
    private final BlockSource ten = new BlockSource() {
        @Override
        public void read(long lba, ByteBuffer target) {
            while (target.hasRemaining()) {
                target.put((byte) (lba + target.position() / BLOCK));
            }
        }

        @Override
        public long blocks() {
            return 10;
        }
    };

    private static byte first(BlockSource source, long lba) throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(BlockSource.BLOCK);
        source.read(lba, block);
        return block.get(0);
    }

    @Test
    void anImageBehindOthersCountsFromItsOwnBeginning() throws IOException {
        BlockSource behind = DisplacedBlocks.of(ten, 4);
        assertThat(first(behind, 0)).isEqualTo((byte) 4);
        assertThat(behind.blocks()).isEqualTo(6);
    }

    @Test
    void anImageThatWasPreparedForElsewhereIsAtTheBeginning() throws IOException {
        BlockSource copy = DisplacedBlocks.of(ten, -100);
        assertThat(first(copy, 103)).isEqualTo((byte) 3);
        assertThat(copy.blocks()).isEqualTo(110);
        assertThatThrownBy(() -> first(copy, 99))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("LBA 99");
    }

    @Test
    void nothingIsDisplacedByNothing() {
        assertThat(DisplacedBlocks.of(ten, 0)).isSameAs(ten);
    }
}
