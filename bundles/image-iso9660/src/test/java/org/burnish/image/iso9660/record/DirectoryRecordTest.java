package org.burnish.image.iso9660.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DirectoryRecordTest {

    /** The record of a file X, of three bytes at LBA 65, with five bytes of system use; lengths are padded to be even. */
    private static final String GOLDEN = "2c00" + "4100000000000041" + "0300000000000003" + "7e0b1703350b00" + "00"
            + "0000" + "01000001" + "04" + "582e3b31" + "00" + "4e4d050100" + "00";

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void encodeHasAllFieldsOfClause91() {
        ByteBuffer target = ByteBuffer.allocate(44);

        record(0).encode(target);

        assertThat(HEX.formatHex(target.array())).isEqualTo(GOLDEN);
    }

    @Test
    void encodeIsTheSameWhateverTheByteOrderOfTheBuffer() {
        ByteBuffer target = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);

        record(0).encode(target);

        assertThat(HEX.formatHex(target.array())).isEqualTo(GOLDEN);
    }

    @Test
    void decodeReadsWhatTheStandardSays() {
        ByteBuffer source = ByteBuffer.wrap(HEX.parseHex(GOLDEN + "00"));

        DirectoryRecord record = DirectoryRecord.decode(source).orElseThrow();

        assertThat(source.position()).isEqualTo(44);
        assertThat(record.extent()).isEqualTo(65);
        assertThat(record.dataLength()).isEqualTo(3);
        assertThat(record.identifier()).asString().isEqualTo("X.;1");
        assertThat(record.systemUse().remaining()).isEqualTo(6);
        assertThat(record.isDirectory()).isFalse();
        assertThat(record.isMultiExtent()).isFalse();
    }

    @Test
    void flagsTellDirectoriesAndFurtherExtents() {
        assertThat(record(DirectoryRecord.DIRECTORY).isDirectory()).isTrue();
        assertThat(record(DirectoryRecord.MULTI_EXTENT).isMultiExtent()).isTrue();
    }

    @Test
    void decodeOfTruncatedRecordIsEmptyAndStays() {
        for (int length = 0; length < 44; length++) {
            ByteBuffer source = ByteBuffer.wrap(HEX.parseHex(GOLDEN), 0, length);

            assertThat(DirectoryRecord.decode(source)).isEmpty();
            assertThat(source.position()).isZero();
        }
    }

    @Test
    void decodeOfIdentifierBeyondTheRecordIsEmpty() {
        byte[] bytes = HEX.parseHex(GOLDEN);
        bytes[32] = 12;

        assertThat(DirectoryRecord.decode(ByteBuffer.wrap(bytes))).isEmpty();
    }

    private static DirectoryRecord record(int flags) {
        return new DirectoryRecord(
                65, 3, 1_795_405_991L, flags, "X.;1".getBytes(StandardCharsets.US_ASCII), ByteBuffer.wrap(new byte[] {
                    'N', 'M', 5, 1, 0
                }));
    }
}
