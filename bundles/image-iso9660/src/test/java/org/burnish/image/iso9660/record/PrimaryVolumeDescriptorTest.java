package org.burnish.image.iso9660.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PrimaryVolumeDescriptorTest {

    private static final DirectoryRecord ROOT = new DirectoryRecord(
            51, 2048, 1_795_406_011L, DirectoryRecord.DIRECTORY, new byte[] {0}, ByteBuffer.allocate(0));

    private static final PrimaryVolumeDescriptor DESCRIPTOR = new PrimaryVolumeDescriptor(
            "",
            "TESTVOL",
            41,
            46,
            58,
            59,
            ROOT,
            "",
            "",
            "SOMEONE",
            "",
            OptionalLong.of(1_795_406_011L),
            OptionalLong.empty());

    @Test
    void encodeHasTheFieldsWhereClause84PutsThem() {
        ByteBuffer block = encode();

        assertThat(block.remaining()).isEqualTo(2048);
        assertThat(hex(block, 0, 8)).isEqualTo("0143443030310100");
        assertThat(hex(block, 40, 8)).isEqualTo("54455354564f4c20");
        assertThat(hex(block, 80, 8)).isEqualTo("2900000000000029");
        assertThat(hex(block, 120, 12)).isEqualTo("010000010100000100080800");
        assertThat(hex(block, 132, 24))
                .isEqualTo("2e0000000000002e" + "3a000000" + "00000000" + "0000003b" + "00000000");
        assertThat(hex(block, 156, 34))
                .isEqualTo("2200" + "3300000000000033" + "0008000000000800" + "7e0b1703351f00" + "02" + "0000"
                        + "01000001" + "0100");
        assertThat(hex(block, 446, 8)).isEqualTo("534f4d454f4e4520");
        assertThat(Numbers.text(block, 813, 16)).isEqualTo("2026112303533100");
        assertThat(Numbers.text(block, 830, 16)).isEqualTo("0000000000000000");
        assertThat(hex(block, 881, 2)).isEqualTo("0100");
    }

    @Test
    void decodeReadsWhatWasEncoded() {
        PrimaryVolumeDescriptor read = PrimaryVolumeDescriptor.decode(encode()).orElseThrow();

        assertThat(read.volumeId()).isEqualTo("TESTVOL");
        assertThat(read.volumeSpaceSize()).isEqualTo(41);
        assertThat(read.pathTableSize()).isEqualTo(46);
        assertThat(read.pathTableL()).isEqualTo(58);
        assertThat(read.pathTableM()).isEqualTo(59);
        assertThat(read.root().extent()).isEqualTo(51);
        assertThat(read.preparerId()).isEqualTo("SOMEONE");
        assertThat(read.createdAt()).hasValue(1_795_406_011L);
        assertThat(read.modifiedAt()).isEmpty();
    }

    @Test
    void decodeOfTheTerminatorIsEmpty() {
        ByteBuffer block = ByteBuffer.allocate(2048);
        VolumeDescriptor.encodeTerminator(block);

        assertThat(block.hasRemaining()).isFalse();
        assertThat(hex(block, 0, 7)).isEqualTo("ff434430303101");
        assertThat(PrimaryVolumeDescriptor.decode(block.flip())).isEmpty();
        assertThat(VolumeDescriptor.decode(block)).hasValue(new VolumeDescriptor(255, 1));
    }

    @Test
    void invalidateSpoilsAllDescriptorsAndSaysSo() {
        ByteBuffer head = ByteBuffer.allocateDirect(32 * 2048);
        head.position(16 * 2048);
        head.put(encode());
        VolumeDescriptor.encodeTerminator(head);
        head.rewind();

        assertThat(VolumeDescriptor.invalidateAll(head)).isTrue();

        assertThat(hex(head, 16 * 2048, 7)).isEqualTo("01434458583101");
        assertThat(hex(head, 17 * 2048, 7)).isEqualTo("ff434458583101");
        assertThat(head.position()).isZero();
        assertThat(VolumeDescriptor.invalidateAll(head)).isFalse();
    }

    private static ByteBuffer encode() {
        ByteBuffer block = ByteBuffer.allocate(2048);
        DESCRIPTOR.encode(block);
        return block.flip();
    }

    private static String hex(ByteBuffer block, int at, int length) {
        return HexFormat.of().formatHex(Numbers.bytes(block, at, length));
    }
}
