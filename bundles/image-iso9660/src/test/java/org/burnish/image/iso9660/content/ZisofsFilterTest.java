package org.burnish.image.iso9660.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.burnish.image.BytesContent;
import org.burnish.image.FileContent;
import org.burnish.image.filter.FilteredContent;
import org.burnish.options.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZisofsFilterTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final int BLOCK = 1 << 15;
    private static final Options SECOND = Options.NONE.with("zisofs.second", "on");

    /** Text, a block of zeros, and a block that does not shrink and is cut short. */
    private static byte[] plain() {
        byte[] plain = new byte[5 * BLOCK + 777];
        Random random = new Random(1);
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) ('a' + random.nextInt(3));
        }
        Arrays.fill(plain, BLOCK, 2 * BLOCK, (byte) 0);
        byte[] noise = new byte[777];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, plain, 5 * BLOCK, noise.length);
        return plain;
    }

    private static byte[] read(FileContent content) throws IOException {
        try (InputStream in = Channels.newInputStream(content.open())) {
            return in.readAllBytes();
        }
    }

    private static FileContent compressed(Options options) throws IOException {
        return new ZisofsFilter()
                .apply(new BytesContent("plain", plain()), options)
                .orElseThrow();
    }

    private static String hex(byte[] bytes, int from, int length) {
        return HEX.formatHex(bytes, from, from + length);
    }

    /** The bytes that the description of the format has: magic, size, header and block; six blocks have seven pointers. */
    @Test
    void theFirstFormHasItsHeaderAndPointers() throws Exception {
        FileContent content = compressed(Options.NONE);
        byte[] bytes = read(content);
        assertThat(bytes).hasSize((int) content.size());
        assertThat(hex(bytes, 0, 16)).isEqualTo("37e45396c9dbd607" + "09830200" + "040f0000");
        assertThat(hex(bytes, 16, 4)).isEqualTo("2c000000");
        assertThat(hex(bytes, 20, 4)).as("zeros have no bytes").isEqualTo(hex(bytes, 24, 4));
        assertThat(hex(bytes, 0x2c, 1)).as("zlib").isEqualTo("78");
        byte[] entry = new byte[16];
        ((CompressedContent) content).entry().bytes().duplicate().get(entry);
        assertThat(HEX.formatHex(entry)).isEqualTo("5a461001" + "707a" + "040f" + "09830200" + "00028309");
        assertThat(((FilteredContent) content).filter()).isEqualTo("zisofs:pz:32k");
        assertThat(((FilteredContent) content).memory()).isEqualTo(56);
    }

    @Test
    void theSecondFormHasItsHeaderAndPointers() throws Exception {
        FileContent content =
                compressed(SECOND.with("zisofs.block_bits_2", "15").with("zisofs.unseen", "on"));
        byte[] bytes = read(content);
        assertThat(bytes).hasSize((int) content.size());
        assertThat(hex(bytes, 0, 24)).isEqualTo("ef2255a1bc1b95a0" + "0006010f" + "0983020000000000" + "00000000");
        assertThat(hex(bytes, 24, 8)).isEqualTo("5000000000000000");
        byte[] entry = new byte[16];
        ((CompressedContent) content).entry().bytes().duplicate().get(entry);
        assertThat(HEX.formatHex(entry)).isEqualTo("5a321002" + "505a" + "060f" + "0983020000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "on"})
    void whatIsCompressedIsDecompressed(String second) throws Exception {
        for (String room : new String[] {"0", "100"}) {
            FileContent content =
                    compressed(Options.NONE.with("zisofs.second", second).with("zisofs.room", room));
            byte[] bytes = read(content);
            assertThat(bytes).hasSize((int) content.size());
            FileContent again = new ZisofsDecodeFilter()
                    .apply(new BytesContent("compressed", bytes), Options.NONE)
                    .orElseThrow();
            assertThat(read(again)).isEqualTo(plain());
        }
    }

    @Test
    void whatTakesAsManyBlocksStays() throws Exception {
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);
        for (byte[] bytes : new byte[][] {noise, new byte[0], new byte[2048]}) {
            assertThat(new ZisofsFilter().apply(new BytesContent("x", bytes), Options.NONE))
                    .isEmpty();
        }
        assertThat(new ZisofsFilter().apply(new BytesContent("x", new byte[2049]), Options.NONE))
                .isPresent();
    }

    @Test
    void fewPointersMakeSmallBlocks() {
        Options options = Options.NONE.with("zisofs.block_bits", "17").with("zisofs.pointers", "3");
        assertThat(ZisofsOptions.blockBits(options, false, 60_000)).isEqualTo(15);
        assertThat(ZisofsOptions.blockBits(options, false, 100_000)).isEqualTo(16);
        assertThat(ZisofsOptions.blockBits(options, false, 9_000_000)).isEqualTo(17);
    }

    @Test
    void tooManyPointersAreRefused() {
        Options options = Options.NONE.with("zisofs.most_pointers", "6");
        assertThatThrownBy(() -> compressed(options)).hasMessageContaining("too large");
    }

    @Test
    void whatHasNoHeaderIsRefused() {
        FileContent plain = new BytesContent("plain", plain());
        assertThatThrownBy(() -> new ZisofsDecodeFilter().apply(plain, Options.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no header");
    }

    @Test
    void whatIsCompressedAlreadyIsMarked() throws Exception {
        ZisofsMarkFilter marker = new ZisofsMarkFilter();
        FileContent first = new BytesContent("first", read(compressed(Options.NONE)));
        FileContent second = new BytesContent("second", read(compressed(SECOND)));
        FileContent marked = marker.apply(first, Options.NONE).orElseThrow();
        assertThat(((CompressedContent) marked).entry().size()).isEqualTo(plain().length);
        assertThat(read(marked)).isEqualTo(read(first));
        assertThat(marker.apply(marked, Options.NONE)).isEmpty();
        assertThat(marker.apply(second, Options.NONE)).isEmpty();
        assertThat(marker.apply(second, Options.NONE.with("zisofs.mark_second", "on")))
                .isPresent();
        Options unseen = Options.NONE.with("zisofs.mark_second", "on").with("zisofs.unseen", "on");
        FileContent hidden = marker.apply(second, unseen).orElseThrow();
        assertThat((char) ((CompressedContent) hidden).entry().bytes().get(1)).isEqualTo('2');
        assertThat(marker.apply(new BytesContent("plain", plain()), Options.NONE))
                .isEmpty();
    }

    /** Gives other bytes from the second time on. */
    private static final class Changing implements FileContent {

        private byte[] bytes = plain();
        private final byte[] later;

        Changing(byte[] later) {
            this.later = later;
        }

        @Override
        public long size() {
            return plain().length;
        }

        @Override
        public Object identity() {
            return this;
        }

        @Override
        public String origin() {
            return "changing";
        }

        @Override
        public ReadableByteChannel open() {
            ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(bytes));
            bytes = later;
            return channel;
        }
    }

    @Test
    void contentThatChangedIsAnError() throws Exception {
        byte[] other = plain();
        Arrays.fill(other, 0, 1000, (byte) 'x');
        byte[] shorter = Arrays.copyOf(plain(), plain().length - 1);
        byte[] longer = Arrays.copyOf(plain(), plain().length + 1);
        for (byte[] later : new byte[][] {other, shorter, longer}) {
            for (String room : new String[] {"0", "100"}) {
                Optional<FileContent> content =
                        new ZisofsFilter().apply(new Changing(later), Options.NONE.with("zisofs.room", room));
                assertThatThrownBy(() -> read(content.orElseThrow())).isInstanceOf(IOException.class);
            }
        }
    }
}
