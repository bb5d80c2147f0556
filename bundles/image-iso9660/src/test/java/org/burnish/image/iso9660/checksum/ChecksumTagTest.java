package org.burnish.image.iso9660.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksumTagTest {

    /** Two tags that xorriso 1.5.4 wrote. */
    private static final String SUPERBLOCK = "libisofs_sb_checksum_tag_v1 pos=50 range_start=32 range_size=18 next=60"
            + " md5=c2bc85d2a17f6cc0c9728b7300a98957 self=2a7259444477f5e50a522e4f9552309a\n";

    private static final String TREE = "libisofs_tree_checksum_tag_v1 pos=60 range_start=32 range_size=28 next=72"
            + " md5=d79256bec277109f9c06e872dc0bb38c self=96f68c528b3ec2d0cfcf14741b91c8de\n";

    @Test
    void encodeWritesWhatXorrisoWrote() {
        assertThat(encode(ChecksumTag.Kind.SUPERBLOCK, 50, 60, "c2bc85d2a17f6cc0c9728b7300a98957"))
                .isEqualTo(block(SUPERBLOCK));
        assertThat(encode(ChecksumTag.Kind.TREE, 60, 72, "d79256bec277109f9c06e872dc0bb38c"))
                .isEqualTo(block(TREE));
    }

    @Test
    void parseReadsWhatXorrisoWrote() {
        assertThat(ChecksumTag.parse(ByteBuffer.wrap(block(SUPERBLOCK))))
                .hasValue(new ChecksumTag(
                        ChecksumTag.Kind.SUPERBLOCK,
                        50,
                        32,
                        18,
                        OptionalLong.of(60),
                        "c2bc85d2a17f6cc0c9728b7300a98957",
                        true));
    }

    @Test
    void parseOfChangedTextIsNotIntact() {
        byte[] changed = block(SUPERBLOCK.replace("next=60", "next=61"));

        assertThat(ChecksumTag.parse(ByteBuffer.wrap(changed)).orElseThrow().intact())
                .isFalse();
    }

    @Test
    void parseOfOtherBlocksIsEmpty() {
        assertThat(ChecksumTag.parse(ByteBuffer.allocate(2048))).isEmpty();
        assertThat(ChecksumTag.parse(ByteBuffer.wrap(block("libisofs is a library"))))
                .isEmpty();
        assertThat(ChecksumTag.parse(ByteBuffer.wrap(block(SUPERBLOCK.replace("\n", " ")))))
                .isEmpty();
        assertThat(ChecksumTag.parse(ByteBuffer.wrap(block(SUPERBLOCK.substring(1)))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ChecksumTag.Kind.class)
    void parseReadsEveryKindAtItsLargestNumbers(ChecksumTag.Kind kind) {
        byte[] block = encode(kind, 0xFFFF_FFFFL, 0xFFFF_FFFEL, "0123456789abcdef0123456789abcdef");

        ChecksumTag tag = ChecksumTag.parse(ByteBuffer.wrap(block)).orElseThrow();

        assertThat(tag.kind()).isEqualTo(kind);
        assertThat(tag.intact()).isTrue();
        assertThat(tag.position()).isEqualTo(0xFFFF_FFFFL);
        assertThat(tag.rangeSize()).isEqualTo(0xFFFF_FFFFL - 32);
        assertThat(tag.link().isPresent()).isEqualTo(kind != ChecksumTag.Kind.SESSION);
    }

    private static byte[] encode(ChecksumTag.Kind kind, long position, long link, String md5) {
        ByteBuffer block = ByteBuffer.allocate(2048);
        ChecksumTag.encode(
                block, kind, position, 32, OptionalLong.of(link), HexFormat.of().parseHex(md5));
        return block.array();
    }

    private static byte[] block(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 2048);
    }
}
