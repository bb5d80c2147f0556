package org.burnish.image.udf.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HexFormat;
import org.burnish.image.udf.golden.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecsTest {

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The example of ECMA-167, annex to clause 1/7.2.6, and the usual check value. */
    @Test
    void crcOfTheExampleIsThatOfTheStandard() {
        assertThat(Crc.of(little(hex("706A77")), 0, 3)).isEqualTo(0x3299);
        assertThat(Crc.of(little(hex("00313233343536373839")), 1, 9)).isEqualTo(0x31C3);
    }

    @ParameterizedTest
    @CsvSource({
        "08616263, abc",
        "08E9, \u00e9",
        "10263A, \u263a",
        "10D83DDCBF, \ud83d\udcbf",
        "100041D83D, A\ufffd",
        "10DC80, \ufffd",
        "08, ''",
        "'', ''",
    })
    void textOfEightAndSixteenBitsIsDecoded(String bytes, String text) {
        assertThat(CompressedUnicode.decode(hex(bytes))).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"0961", "1000", "100041AA", "00"})
    void textOfNoKnownKindIsNone(String bytes) {
        assertThat(CompressedUnicode.decode(hex(bytes))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-07-01T12:00:00Z",
        "120, 2026-07-01T10:00:00Z",
        "-300, 2026-07-01T17:00:00Z",
        "-2047, 2026-07-01T12:00:00Z",
        "1441, 2026-07-01T12:00:00Z",
    })
    void timesAreLocalWithTheirOffset(int zone, String time) {
        byte[] bytes = new Bytes().time(zone, 2026, 7, 1, 12, 0, 0).bytes();
        assertThat(Instant.ofEpochSecond(TimeStamp.decode(little(bytes), 0))).isEqualTo(Instant.parse(time));
    }

    @Test
    void whatIsNoTimeIsZero() {
        assertThat(TimeStamp.decode(little(new byte[12]), 0)).isZero();
        assertThat(TimeStamp.decode(
                        little(new Bytes().time(0, 2026, 13, 1, 0, 0, 0).bytes()), 0))
                .isZero();
    }

    @Test
    void pathComponentsWithoutEndAndOfUnknownTypeAreDamage() {
        Place place = new Place("symbolic link", 4096, 2);
        for (String bytes : new String[] {"0509000008", "06000000", "050100", "0502000009AA"}) {
            assertThatThrownBy(() -> PathComponents.decode(hex(bytes), place))
                    .as(bytes)
                    .isInstanceOf(DamagedException.class)
                    .hasMessageContaining("LBA 2");
        }
    }
}
