package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZerosTest {

    private static final int SIZE = 200_000;

    @Test
    void zerosFillABufferWhateverItsSize() {
        assertThat(Zeros.fill(ByteBuffer.allocate(0))).isTrue();
        ByteBuffer direct = ByteBuffer.allocateDirect(SIZE).position(7);
        assertThat(Zeros.fill(direct)).isTrue();
        assertThat(direct.position()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, SIZE - 1})
    void oneByteIsFoundWhereverItIs(int at) {
        assertThat(Zeros.fill(ByteBuffer.allocate(SIZE).put(at, (byte) 1))).isFalse();
    }

    @Test
    void onlyTheBytesBetweenTwoPositionsCount() {
        ByteBuffer bytes = ByteBuffer.allocate(100).put(10, (byte) 1).put(20, (byte) 1);
        assertThat(Zeros.fill(bytes, 11, 20)).isTrue();
        assertThat(Zeros.fill(bytes, 11, 21)).isFalse();
        assertThat(Zeros.fill(bytes, 10, 20)).isFalse();
        assertThat(Zeros.fill(bytes, 11, 11)).isTrue();
        assertThat(Zeros.fill(bytes, 12, 11)).isTrue();
    }
}
