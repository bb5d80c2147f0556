package org.burnish.image.iso9660.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RecordingDateTest {

    /** 2026-11-23T03:53:31Z. */
    private static final long SECONDS = 1_795_406_011L;

    @Test
    void encodeIsSevenBytesInGmt() {
        ByteBuffer target = ByteBuffer.allocate(7);

        RecordingDate.encode(target, SECONDS);

        assertThat(target.array()).containsExactly(126, 11, 23, 3, 53, 31, 0);
    }

    @Test
    void decodeTakesTheOffsetFromGmtAway() {
        ByteBuffer twoHoursEast = ByteBuffer.wrap(new byte[] {126, 11, 23, 5, 53, 31, 8});

        assertThat(RecordingDate.decode(twoHoursEast, 0)).isEqualTo(SECONDS);
    }

    @Test
    void decodeOfZerosIsNoDate() {
        assertThat(RecordingDate.decode(ByteBuffer.allocate(7), 0)).isZero();
    }

    @Test
    void decodeOfImpossibleDateIsNoDate() {
        assertThat(RecordingDate.decode(ByteBuffer.wrap(new byte[] {126, 2, 30, 0, 0, 0, 0}), 0))
                .isZero();
        assertThat(RecordingDate.decode(ByteBuffer.wrap(new byte[] {126, 2, 3, 99, 0, 0, 0}), 0))
                .isZero();
    }

    @Test
    void encodeOutOfRangeIsTheNearestDate() {
        ByteBuffer target = ByteBuffer.allocate(14);

        RecordingDate.encode(target, Long.MIN_VALUE);
        RecordingDate.encode(target, Long.MAX_VALUE);

        assertThat(target.array()).containsExactly(0, 1, 1, 0, 0, 0, 0, 255, 12, 31, 23, 59, 59, 0);
    }
}
