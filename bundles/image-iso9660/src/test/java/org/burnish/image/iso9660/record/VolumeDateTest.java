package org.burnish.image.iso9660.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VolumeDateTest {

    private static final long SECONDS = 1_795_406_011L;

    @Test
    void encodeIsSixteenDigitsAndAnOffset() {
        ByteBuffer target = ByteBuffer.allocate(17);

        VolumeDate.encode(target, OptionalLong.of(SECONDS));

        assertThat(text(target)).isEqualTo("2026112303533100\0");
    }

    @Test
    void encodeOfNothingIsDigitsZero() {
        ByteBuffer target = ByteBuffer.allocate(17);

        VolumeDate.encode(target, OptionalLong.empty());

        assertThat(text(target)).isEqualTo("0000000000000000\0");
        assertThat(VolumeDate.decode(target, 0)).isEmpty();
    }

    @Test
    void decodeTakesTheOffsetFromGmtAway() {
        ByteBuffer twoHoursEast = ByteBuffer.wrap("2026112305533100\10".getBytes(StandardCharsets.US_ASCII));

        assertThat(VolumeDate.decode(twoHoursEast, 0)).hasValue(SECONDS);
    }

    private static String text(ByteBuffer buffer) {
        return new String(buffer.array(), StandardCharsets.US_ASCII);
    }
}
