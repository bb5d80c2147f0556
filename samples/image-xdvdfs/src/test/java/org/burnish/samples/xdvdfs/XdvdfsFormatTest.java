package org.burnish.samples.xdvdfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StructureFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An image of 40 blocks, typed byte by byte from the description of the structures. */
class XdvdfsFormatTest {

    private static final int BLOCK = 2048;
    private static final String MARK = "4d4943524f534f46542a58424f582a4d45444941";
    private static final int DESCRIPTOR = 32 * BLOCK;
    private static final int ROOT = 33 * BLOCK;
    private static final int MEDIA = 34 * BLOCK;

    private final XdvdfsFormat format = new XdvdfsFormat();
    private final byte[] image = new byte[40 * BLOCK];
    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void typeImage() {
        put(DESCRIPTOR, MARK);
        // the root's table: sector 33, 2048 bytes; created 2001-11-15T00:00:00Z
        put(DESCRIPTOR + 0x14, "21000000" + "00080000" + "0040fa77686dc101");
        put(DESCRIPTOR + 0x7EC, MARK);
        // bytes 0, 28 and 48: default.xbe, left of it a.txt, right of it media
        put(ROOT, "ff".repeat(BLOCK));
        put(ROOT, "0700" + "0c00" + "23000000" + "0b000000" + "20" + "0b" + "64656661756c742e786265");
        put(ROOT + 28, "0000" + "0000" + "24000000" + "04000000" + "20" + "05" + "612e747874");
        put(ROOT + 48, "0000" + "0000" + "22000000" + "00080000" + "10" + "05" + "6d65646961");
        put(MEDIA, "ff".repeat(BLOCK));
        put(MEDIA, "0000" + "ffff" + "25000000" + "b80b0000" + "20" + "07" + "6269672e64617400");
        put(35 * BLOCK, "68656c6c6f20776f726c64");
        put(36 * BLOCK, "74657874");
        put(37 * BLOCK, "62".repeat(3000));
    }

    private void put(int at, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        System.arraycopy(bytes, 0, image, at, bytes.length);
    }

    @Test
    void treeAndContentsAreRead() throws IOException {
        assertThat(format.chain(source()))
                .extracting(ImageSession::start, ImageSession::blocks)
                .containsExactly(tuple(0L, 40L));

        LoadedImage loaded = load(false);
        assertThat(loaded.nodes()).isEqualTo(5);
        assertThat(loaded.tree().root().children())
                .extracting(ImageNode::name)
                .containsExactlyInAnyOrder("default.xbe", "a.txt", "media");
        assertThat(loaded.tree().root().attributes().modified()).isEqualTo(1_005_782_400L);
        assertThat(text(loaded, "/default.xbe")).isEqualTo("hello world");
        assertThat(text(loaded, "/a.txt")).isEqualTo("text");
        assertThat(text(loaded, "/media/big.dat")).isEqualTo("b".repeat(3000));
        assertThat(inspect()).isEmpty();
        assertThat(notices).isEmpty();
    }

    @Test
    void imageBehindOtherBlocksIsCountedFromItsStart() throws IOException {
        byte[] later = new byte[image.length + 5 * BLOCK];
        System.arraycopy(image, 0, later, 5 * BLOCK, image.length);
        BlockSource source = new Memory(later);

        assertThat(format.probe(source, 0)).isEmpty();
        assertThat(format.probe(source, 5)).isPresent();
        assertThat(text(format.load(source, LoadRequest.at(5)), "/a.txt")).isEqualTo("text");
    }

    @Test
    void imageIsReadAndNeverWrittenOver() {
        assertThat(format.content().hasImage()).isTrue();
        assertThat(format.content().takesImage()).isFalse();
    }

    @Test
    void otherContentIsNoImage() throws IOException {
        BlockSource zeros = new Memory(new byte[40 * BLOCK]);
        assertThat(format.probe(zeros, 0)).isEmpty();
        assertThat(format.probe(new Memory(new byte[BLOCK]), 0)).isEmpty();
        assertThat(format.recognize(ByteBuffer.allocate(32 * BLOCK), 0, zeros)).isEmpty();
    }

    @Test
    void descriptorWithOneMarkIsADamagedImage() throws IOException {
        image[DESCRIPTOR + 0x7EC] = 0;

        assertThat(format.chain(source())).isEmpty();
        assertThat(format.recognize(ByteBuffer.allocate(32 * BLOCK), 0, source()))
                .map(MediumContent::kind)
                .hasValue(MediumContent.Kind.DAMAGED);
    }

    @Test
    void treeThatRunsInACircleIsDamaged() throws IOException {
        put(ROOT + 28, "0000" + "0c00");
        put(ROOT + 48, "0700");

        assertDamaged("is in the tree twice");
    }

    @Test
    void directoryWithinItselfIsDamaged() throws IOException {
        put(ROOT + 48 + 4, "21000000");

        assertDamaged("within itself");
    }

    @Test
    void entryBeyondTheTableIsDamaged() throws IOException {
        put(ROOT, "0fff");

        assertDamaged("would begin at byte");
    }

    @Test
    void nameWithASlashIsDamaged() throws IOException {
        put(ROOT + 28 + 14, "2f");

        assertDamaged("a name that no file can have");
    }

    @Test
    void tableBeyondTheMediumIsDamaged() throws IOException {
        put(DESCRIPTOR + 0x14, "ffffffff");

        assertDamaged("does not fit");
    }

    @Test
    void fileBeyondTheMediumIsIncomplete() throws IOException {
        put(ROOT + 8, "00000100");

        FileNode file = (FileNode) load(false).tree().find("/default.xbe");
        assertThat(file.content().stored().orElseThrow().isComplete()).isFalse();
    }

    private void assertDamaged(String words) throws IOException {
        assertThatThrownBy(() -> load(false)).isInstanceOf(ImageException.class).hasMessageContaining(words);
        assertThat((Object) load(true).tree().root()).isInstanceOf(DirectoryNode.class);
        assertThat(notices).anyMatch(notice -> notice.contains(words));
        assertThat(inspect()).extracting(StructureFault::detail).anyMatch(detail -> detail.contains(words));
    }

    private List<StructureFault> inspect() throws IOException {
        List<ImageSession> chain = format.chain(source());
        return format.inspect(source(), chain, chain, true).faults();
    }

    private BlockSource source() {
        return new Memory(image);
    }

    private LoadedImage load(boolean tolerant) throws ImageException {
        return format.load(
                source(),
                LoadRequest.at(0).with(LoadOptions.TOLERATE_DAMAGE, tolerant).reportingTo(this::notice));
    }

    private void notice(ImageNotice notice) {
        notices.add(notice.path() + ": " + notice.detail());
    }

    private static String text(LoadedImage image, String path) throws IOException {
        FileNode file = (FileNode) image.tree().find(path);
        ByteBuffer all = ByteBuffer.allocateDirect((int) file.content().size());
        try (ReadableByteChannel channel = file.content().open()) {
            while (all.hasRemaining() && channel.read(all) >= 0) {}
        }
        return StandardCharsets.ISO_8859_1.decode(all.flip()).toString();
    }

    private record Memory(byte[] bytes) implements BlockSource {

        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            if (lba * BLOCK + target.remaining() > bytes.length) {
                throw new IOException("LBA " + lba + " is beyond the end");
            }
            target.put(bytes, (int) lba * BLOCK, target.remaining());
        }

        @Override
        public long blocks() {
            return bytes.length / BLOCK;
        }
    }
}
