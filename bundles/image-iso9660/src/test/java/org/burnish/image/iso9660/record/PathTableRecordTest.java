package org.burnish.image.iso9660.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PathTableRecordTest {

    private static final PathTableRecord RECORD =
            new PathTableRecord(0x01020304, 0xABCD, "SRC".getBytes(StandardCharsets.US_ASCII));

    @Test
    void encodeOfTypeLIsLittleEndianAndPadded() {
        assertThat(encode(ByteOrder.LITTLE_ENDIAN)).isEqualTo("0300" + "04030201" + "cdab" + "53524300");
    }

    @Test
    void encodeOfTypeMIsBigEndian() {
        assertThat(encode(ByteOrder.BIG_ENDIAN)).isEqualTo("0300" + "01020304" + "abcd" + "53524300");
    }

    @Test
    void decodeReadsBothTypes() {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            ByteBuffer source = ByteBuffer.wrap(HexFormat.of().parseHex(encode(order)));

            PathTableRecord record = PathTableRecord.decode(source, order).orElseThrow();

            assertThat(record.extent()).isEqualTo(0x01020304);
            assertThat(record.parent()).isEqualTo(0xABCD);
            assertThat(record.identifier()).asString().isEqualTo("SRC");
            assertThat(source.hasRemaining()).isFalse();
        }
    }

    @Test
    void decodeBehindTheLastRecordIsEmpty() {
        assertThat(PathTableRecord.decode(ByteBuffer.allocate(20), ByteOrder.LITTLE_ENDIAN))
                .isEmpty();
    }

    private static String encode(ByteOrder order) {
        ByteBuffer target = ByteBuffer.allocate(PathTableRecord.length(3));
        RECORD.encode(target, order);
        return HexFormat.of().formatHex(target.array());
    }
}
