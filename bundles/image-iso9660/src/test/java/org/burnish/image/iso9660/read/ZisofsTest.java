package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.burnish.image.iso9660.read.HandMadeImage.ascii;
import static org.burnish.image.iso9660.read.HandMadeImage.both;
import static org.burnish.image.iso9660.read.HandMadeImage.join;
import static org.burnish.image.iso9660.read.HandMadeImage.nm;
import static org.burnish.image.iso9660.read.HandMadeImage.parent;
import static org.burnish.image.iso9660.read.HandMadeImage.px;
import static org.burnish.image.iso9660.read.HandMadeImage.record;
import static org.burnish.image.iso9660.read.HandMadeImage.self;
import static org.burnish.image.iso9660.read.HandMadeImage.sp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.burnish.image.BlockSource;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.PiecedContent;
import org.burnish.image.iso9660.Contents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed files, whose bytes are put by hand as the description of zisofs has them. */
class ZisofsTest {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int BITS = 15;
    private static final int LBA = 30;
    private static final HexFormat HEX = HexFormat.of();

    private final HandMadeImage image = new HandMadeImage(128).descriptors(0, "VOL", 128, 20, BLOCK);

    /** Three blocks: text, zeros, a part of one. */
    private static byte[] plain() {
        byte[] plain = new byte[2 * (1 << BITS) + 1000];
        new Random(1).nextBytes(plain);
        for (int i = 0; i < 1 << BITS; i++) {
            plain[i] = (byte) ('a' + i % 7);
        }
        Arrays.fill(plain, 1 << BITS, 2 << BITS, (byte) 0);
        return plain;
    }

    private static byte[] zlib(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] stream(byte[] plain, boolean second) throws IOException {
        byte[] header = second
                ? join(HEX.parseHex("EF2255A1BC1B95A0" + "0006010F"), little(plain.length, 8), new byte[4])
                : join(HEX.parseHex("37E45396C9DBD607"), little(plain.length, 4), HEX.parseHex("040F0000"));
        int width = second ? 8 : 4;
        byte[][] blocks = {
            zlib(Arrays.copyOf(plain, 1 << BITS)), {}, zlib(Arrays.copyOfRange(plain, 2 << BITS, plain.length))
        };
        int at = header.length + 4 * width;
        byte[] stream = join(header, little(at, width));
        for (byte[] block : blocks) {
            at += block.length;
            stream = join(stream, little(at, width));
        }
        return join(stream, join(blocks));
    }

    private static byte[] little(long value, int width) {
        return Arrays.copyOf(
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array(),
                width);
    }

    private static byte[] zf(long size, boolean second) {
        return second
                ? join(ascii("ZF"), HEX.parseHex("1002"), ascii("PZ"), HEX.parseHex("060F"), little(size, 8))
                : join(ascii("ZF"), HEX.parseHex("1001"), ascii("pz"), HEX.parseHex("040F"), both((int) size));
    }

    private FileContent content(byte[] stream, byte[] entry) throws IOException {
        image.put(LBA, 0, stream);
        image.directory(
                20,
                self(20, BLOCK, sp(), px(040755, 0, 0)),
                parent(20, BLOCK),
                record(LBA, stream.length, 0, "Z", nm("z"), px(0100644, 0, 0), entry));
        return ((FileNode) new Loading().strictly(image, 0).tree().find("/z")).content();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCompressedFileIsReadAsItWas(boolean second) throws Exception {
        byte[] plain = plain();
        byte[] stream = stream(plain, second);
        FileContent content = content(stream, zf(plain.length, second));
        assertThat(content.size()).isEqualTo(plain.length);
        assertThat(Contents.read(content)).isEqualTo(plain);
        assertThat(content.stored().orElseThrow().size()).isEqualTo(stream.length);
    }

    private static byte[] piece(FileContent content, int number) throws IOException {
        PiecedContent pieced = (PiecedContent) content;
        ByteBuffer piece = ByteBuffer.allocate(pieced.pieceSize());
        pieced.pieces().read(number, piece);
        return Arrays.copyOf(piece.array(), piece.position());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachBlockIsFoundByItsPointers(boolean second) throws Exception {
        byte[] plain = plain();
        FileContent content = content(stream(plain, second), zf(plain.length, second));
        for (int number : new int[] {2, 0, 1}) {
            int from = number << BITS;
            assertThat(piece(content, number))
                    .isEqualTo(Arrays.copyOfRange(plain, from, Math.min(plain.length, from + (1 << BITS))));
        }
    }

    @Test
    void aDamagedBlockDoesNotKeepTheOthersFromBeingRead() throws Exception {
        byte[] plain = plain();
        byte[] stream = stream(plain, false);
        int first = 16 + 4 * 4;
        stream[first + 5] ^= 0x55;
        FileContent content = content(stream, zf(plain.length, false));
        assertThatThrownBy(() -> piece(content, 0)).isInstanceOf(IOException.class);
        assertThat(piece(content, 2)).isEqualTo(Arrays.copyOfRange(plain, 2 << BITS, plain.length));
        stream[0] ^= 1;
        FileContent other = content(stream, zf(plain.length, false));
        assertThatThrownBy(() -> piece(other, 2)).hasMessageContaining("magic number");
    }

    /** Every byte that is overwritten is noticed, or does no harm. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDamagedStreamNeverGivesOtherContent(boolean second) throws Exception {
        byte[] plain = plain();
        byte[] stream = stream(plain, second);
        int noticed = 0;
        for (int at = 0; at < stream.length; at++) {
            byte[] damaged = stream.clone();
            damaged[at] ^= (byte) (1 + at % 255);
            try {
                assertThat(Contents.read(content(damaged, zf(plain.length, second))))
                        .as("byte %d", at)
                        .isEqualTo(plain);
            } catch (IOException expected) {
                assertThat(expected).hasMessageContaining("can't be decompressed");
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(stream.length - 20);
    }

    @Test
    void aStreamThatIsCutIsAnErrorAndNotShort() throws Exception {
        byte[] plain = plain();
        byte[] stream = stream(plain, false);
        for (int length = 1; length < stream.length; length += 3) {
            FileContent cut = content(Arrays.copyOf(stream, length), zf(plain.length, false));
            assertThatThrownBy(() -> Contents.read(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aWildSizeTakesNoMemory() throws Exception {
        byte[] stream = stream(plain(), true);
        FileContent wild = content(stream, zf(Long.MAX_VALUE, true));
        assertThatThrownBy(() -> Contents.read(wild)).hasMessageContaining("no room for the pointers");
    }

    @Test
    void anUnknownAlgorithmIsRefusedByName() throws Exception {
        byte[] entry = zf(1000, false);
        entry[4] = 'x';
        FileContent unknown = content(stream(plain(), false), entry);
        assertThatThrownBy(() -> Contents.read(unknown)).hasMessageContaining("'xz'");
    }
}
