package org.burnish.image.iso9660;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.BootRecord;
import org.burnish.image.CheckRange;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StoredContent;
import org.burnish.image.StructureFault;
import org.burnish.image.iso9660.checksum.Md5;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingTest {

    private static final Attributes FILE = new Attributes(0100640, 1000, 100, 3, 1, 2);
    private static final Attributes DIRECTORY = new Attributes(040755, 0, 0, 3, 1, 2);
    private static final String LONG = "long".repeat(63) + "abc";

    @TempDir
    private Path directory;

    private final Iso9660Format format = new Iso9660Format();
    private FileChannel file;
    private WriteImage.FileSource source;

    @BeforeEach
    void open() throws IOException {
        file = FileChannel.open(
                directory.resolve("image.iso"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        source = new WriteImage.FileSource(file);
    }

    @AfterEach
    void close() throws IOException {
        file.close();
    }

    @Test
    void threeEmulatedSessionsAreChainedAndKeepOldContent() throws IOException {
        ImageLayout first = grow(Optional.empty(), 32, true, "one", "first content");
        ImageLayout second = grow(newest(), format.nextStart(format.chain(source)), true, LONG, "second content");
        long thirdStart = format.nextStart(format.chain(source));
        ImageLayout third = grow(newest(), thirdStart, true, "three", "third content");

        assertThat(format.chain(source))
                .extracting(ImageSession::start)
                .containsExactly(first.start(), second.start(), third.start());
        assertThat(second.start() % 32).isZero();
        assertThat(third.checksumCount()).isEqualTo(3);
        assertThat(third.contentBytes()).isEqualTo("third content".length());
        assertAll(newest().orElseThrow(), second);
    }

    @Test
    void anOlderSessionWhoseHeadIsRelocatedIsTheNewestAndClaimsWhatItIsTold() throws IOException {
        grow(Optional.empty(), 32, true, "one", "first content");
        grow(newest(), format.nextStart(format.chain(source)), true, "two", "second content");
        List<ImageSession> before = format.chain(source);
        ImageSession first = before.get(0);
        long end = before.get(1).start() + before.get(1).blocks();

        relocate(first, first.start() + first.blocks());
        assertThat(format.chain(source)).containsExactly(first);
        assertThat((Object) newest().orElseThrow().tree().find("/two")).isNull();

        relocate(first, end);
        long next = format.nextStart(format.chain(source));
        assertThat(next).isGreaterThanOrEqualTo(end);
        grow(newest(), next, true, "three", "third content");
        assertThat(text(newest().orElseThrow(), "/three")).isEqualTo("third content");
        assertThat(text(newest().orElseThrow(), "/one")).isEqualTo("first content");
    }

    private void relocate(ImageSession session, long end) throws IOException {
        ByteBuffer head = ByteBuffer.allocateDirect(32 * 2048);
        source.read(session.start(), head);
        head.flip();
        assertThat(format.relocate(head, head.duplicate(), session.start(), end))
                .isTrue();
        file.write(head, 0);
    }

    @Test
    void anImageAtBlockZeroThatWasGrownHasNoChainAndIsNotDamagedForThat() throws IOException {
        grow(Optional.empty(), 0, false, "one", "first content");
        grow(newest(), format.nextStart(format.chain(source)), true, "two", "second content");
        assertThat(faults()).isEmpty();
        List<ImageSession> sessions = format.chain(source);
        assertThat(format.inspect(source, sessions, sessions, true).ranges())
                .as("each tag once, those of the session behind the image too")
                .extracting(CheckRange::name)
                .containsExactly("head", "superblock", "tree", "session");
        put(16 * 2048 + 200, "spoiled");
        assertThat(faults()).isNotEmpty();
    }

    @Test
    void aChainWhoseFirstSessionIsLostIsReported() throws IOException {
        grow(Optional.empty(), 32, true, "one", "first content");
        grow(newest(), format.nextStart(format.chain(source)), true, "two", "second content");
        assertThat(faults()).isEmpty();
        put(48 * 2048 + 1, "CDXXX");
        assertThat(faults()).isNotEmpty();
    }

    private List<StructureFault> faults() throws IOException {
        List<ImageSession> sessions = format.chain(source);
        return format.inspect(source, sessions, sessions, true).faults();
    }

    @Test
    void threeSequentialSessionsReferToTheOldOnes() throws IOException {
        grow(Optional.empty(), 0, false, "one", "first content");
        ImageLayout second = grow(Optional.of(load(0)), 300, false, LONG, "second content");
        grow(Optional.of(load(300)), 600, false, "three", "third content");

        assertAll(load(600), second);
        assertThat(text(load(0), "/one")).isEqualTo("first content");
        assertThat((Object) load(0).tree().find("/three")).isNull();
    }

    @Test
    void rangesOfEveryTagMatchTheBlocks() throws IOException {
        grow(Optional.empty(), 32, true, "one", "first content");
        grow(newest(), format.nextStart(format.chain(source)), true, "two", "second content");

        List<CheckRange> ranges = newest().orElseThrow().ranges();

        assertThat(ranges).hasSizeGreaterThanOrEqualTo(3);
        for (CheckRange range : ranges) {
            ByteBuffer blocks = ByteBuffer.allocateDirect((int) range.blocks() * 2048);
            source.read(range.start(), blocks);
            byte[] bytes = new byte[blocks.capacity()];
            blocks.get(0, bytes);
            assertThat(Md5.hex(Md5.of(bytes)))
                    .as(range.name())
                    .isEqualTo(range.checksum().hex());
        }
    }

    @Test
    void withoutTheOldChecksumsStoredFilesHaveNone() throws IOException {
        grow(Optional.empty(), 32, true, "one", "first content");
        LoadedImage unchecked = format.load(source, LoadRequest.at(32).with(LoadOptions.CHECKSUMS, false));

        ImageLayout second = grow(Optional.of(unchecked), 96, true, "two", "second content");

        assertThat(second.checksumCount()).isEqualTo(1);
    }

    @Test
    void growingCarriesOnSystemAreaIdentifiersDatesAndBootRecord() throws IOException {
        bootable();
        LoadedImage base = load(0);
        assertThat(base.bootRecord()).isEqualTo(new BootRecord(true, List.of("MBR", "isohybrid", "cyl-align-on")));

        List<ImageNotice> notices = new ArrayList<>();
        grow(Optional.of(base), Optional.of(base), 64, true, "two", "second content", notices::add);

        for (long start : List.of(0L, 64L)) {
            ByteBuffer head = blocks(start, 32);
            assertThat(bytes(head, 0, 32_768)).as("system area at %d", start).isEqualTo(systemArea());
            assertThat(string(head, 16 * 2048 + 190, 128)).startsWith("VOLUME SET ");
            assertThat(string(head, 16 * 2048 + 318, 128)).startsWith("PUBLISHER ");
            assertThat(string(head, 16 * 2048 + 813, 16)).isEqualTo("1999010203040500");
            assertThat(string(head, 16 * 2048 + 830, 4)).isEqualTo("2026");
            assertThat(bytes(head, 17 * 2048, 2048)).isEqualTo(bootRecord());
            assertThat(string(head, 18 * 2048, 6)).isEqualTo("\u00ffCD001");
        }
        assertThat(newest().orElseThrow().bootRecord()).isEqualTo(base.bootRecord());
        assertThat(newest().orElseThrow().ranges()).isNotEmpty();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.detail()).contains("partition table"));
    }

    @Test
    void systemAreaThatWasPutAtBlockZeroLaterIsTheOneThatIsCarriedOn() throws IOException {
        grow(Optional.empty(), 32, true, "one", "first content");
        file.write(ByteBuffer.wrap(systemArea()), 0);

        grow(newest(), format.nextStart(format.chain(source)), true, "two", "second content");

        assertThat(bytes(blocks(0, 16), 0, 32_768)).isEqualTo(systemArea());
    }

    @Test
    void copyingCarriesOnAllButTheBootRecordAndSaysSo() throws IOException {
        bootable();
        LoadedImage origin = load(0);
        List<ImageNotice> notices = new ArrayList<>();

        grow(Optional.empty(), Optional.of(origin), 64, true, "two", "second content", notices::add);

        ByteBuffer head = blocks(0, 32);
        assertThat(bytes(head, 0, 32_768)).isEqualTo(systemArea());
        assertThat(string(head, 16 * 2048 + 318, 128)).startsWith("PUBLISHER ");
        assertThat(string(head, 17 * 2048, 6)).isEqualTo("\u00ffCD001");
        assertThat(notices).extracting(ImageNotice::detail).anyMatch(text -> text.contains("Discarded boot image"));
    }

    @Test
    void theSystemAreaIsThatOfTheHeadWhereverItIsInItsBuffer() {
        ByteBuffer head = ByteBuffer.allocate(34 * 2048).put(100, (byte) 1).position(2048);
        ByteBuffer replaced =
                ByteBuffer.allocate(33 * 2048).put(2048 + 5, (byte) 7).position(2048);
        format.relocate(head, replaced, 32, 64);
        assertThat(head.get(2048 + 5)).isEqualTo((byte) 7);
    }

    @Test
    void anOlderSessionWithoutSystemAreaLeavesThatOfTheMedium() throws IOException {
        grow(Optional.empty(), 32, true, "one", "first content");
        grow(newest(), format.nextStart(format.chain(source)), true, "two", "second content");
        file.write(ByteBuffer.wrap(systemArea()), 0);
        ImageSession first = format.chain(source).get(0);
        ByteBuffer head = blocks(first.start(), 32);

        assertThat(format.relocate(head, blocks(0, 32), first.start(), first.start() + first.blocks()))
                .isTrue();

        assertThat(bytes(head, 0, 32_768)).isEqualTo(systemArea());
    }

    @Test
    void headsThatWereGivenUpAreBlankAndDamagedOnesAreNot() throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(32 * 2048);
        assertThat(format.recognize(zeros, 0, source)).isEmpty();
        format.giveUp(zeros);
        assertThat(format.recognize(zeros, 0, source)).contains(MediumContent.BLANK);

        grow(Optional.empty(), 32, true, "one", "first content");
        ByteBuffer head = blocks(0, 32);
        format.invalidate(head);
        assertThat(format.recognize(head, 0, source)).contains(MediumContent.BLANK);
        assertThat(format.recognize(blocks(32, 32), 32, source))
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(MediumContent.Kind.DAMAGED));
    }

    @Test
    void zerosOverCompleteSessionsAreADamagedImage() throws IOException {
        ImageLayout first = grow(Optional.empty(), 32, true, "one", "first content".repeat(10_000));
        assertThat(withoutHead()).isEqualTo(MediumContent.Kind.DAMAGED);

        grow(newest(), format.nextStart(format.chain(source)), true, "two", "second content");
        assertThat(withoutHead()).isEqualTo(MediumContent.Kind.DAMAGED);
        file.write(ByteBuffer.allocate(2048), (first.start() + first.imageBlocks() - 1) * 2048);
        assertThat(withoutHead()).as("another session follows").isEqualTo(MediumContent.Kind.DAMAGED);
    }

    @Test
    void aFirstRecordingThatWasGivenUpIsBlank() throws IOException {
        ImageLayout first = grow(Optional.empty(), 32, true, "one", "first content".repeat(10_000));
        long tag = first.start() + first.imageBlocks() - 1;
        file.write(ByteBuffer.allocate(2048), tag * 2048);
        assertThat(withoutHead()).as("without its last tag").isEqualTo(MediumContent.Kind.BLANK);
        file.truncate((tag - 10) * 2048);
        assertThat(withoutHead()).as("shorter than it says").isEqualTo(MediumContent.Kind.BLANK);
    }

    private MediumContent.Kind withoutHead() throws IOException {
        return format.recognize(ByteBuffer.allocateDirect(32 * 2048), 0, source)
                .orElseThrow()
                .kind();
    }

    /** An image at block 0 with all that is not ours, and no checksum tags. */
    private void bootable() throws IOException {
        grow(Optional.empty(), 0, false, "one", "first content");
        file.write(ByteBuffer.wrap(systemArea()), 0);
        put(16 * 2048 + 190, "VOLUME SET");
        put(16 * 2048 + 318, "PUBLISHER");
        put(16 * 2048 + 813, "1999010203040500");
        file.write(blocks(17, 1), 18 * 2048);
        file.write(ByteBuffer.wrap(bootRecord()), 17 * 2048);
        // a catalogue whose first image is at block 34
        file.write(ByteBuffer.wrap(new byte[] {34, 0, 0, 0}), 40 * 2048 + 40);
    }

    @Test
    void anImageEndsBehindItsContentWhateverSizeItsDescriptorTells() throws IOException {
        ImageLayout first = grow(Optional.empty(), 0, false, "one", "first content".repeat(10_000));
        file.write(ByteBuffer.wrap(new byte[] {20, 0, 0, 0, 0, 0, 0, 20}), 16 * 2048 + 80);
        assertThat(format.chain(source)).extracting(ImageSession::blocks).containsExactly(20L);

        LoadedImage base = format.load(
                source, LoadRequest.at(0).with(LoadOptions.CHECKSUMS, false).with(LoadOptions.TOLERATE_DAMAGE, true));
        assertThat(base.end()).isEqualTo(first.start() + first.imageBlocks());

        byte[] before = bytes(blocks(0, (int) source.blocks()), 0, (int) source.blocks() * 2048);
        assertThatThrownBy(() -> grow(Optional.of(base), 32, true, "two", "second content"))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("LBA 32");
        assertThat(bytes(blocks(0, (int) source.blocks()), 0, before.length)).isEqualTo(before);
    }

    private void put(long at, String text) throws IOException {
        file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)), at);
    }

    /** A boot sector that names sector 136, with a partition of 1 MiB, and something to the very end. */
    private static byte[] systemArea() {
        byte[] area = new byte[32_768];
        area[432] = (byte) 136;
        area[446] = (byte) 0x80;
        area[450] = 0x17;
        area[451] = 63;
        area[452] = 32;
        area[459] = 8;
        area[510] = 0x55;
        area[511] = (byte) 0xAA;
        area[32_767] = 1;
        return area;
    }

    private static byte[] bootRecord() {
        byte[] block = new byte[2048];
        byte[] begin = "\0CD001\1EL TORITO SPECIFICATION".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(begin, 0, block, 0, begin.length);
        block[0x47] = 40;
        return block;
    }

    private ByteBuffer blocks(long lba, int count) throws IOException {
        ByteBuffer blocks = ByteBuffer.allocateDirect(count * 2048);
        source.read(lba, blocks);
        return blocks.flip();
    }

    private static byte[] bytes(ByteBuffer blocks, int at, int length) {
        byte[] bytes = new byte[length];
        blocks.get(at, bytes);
        return bytes;
    }

    private static String string(ByteBuffer blocks, int at, int length) {
        return new String(bytes(blocks, at, length), StandardCharsets.ISO_8859_1);
    }

    private void assertAll(LoadedImage image, ImageLayout second) throws IOException {
        assertThat(text(image, "/one")).isEqualTo("first content");
        assertThat(text(image, "/" + LONG)).isEqualTo("second content");
        assertThat(text(image, "/three")).isEqualTo("third content");
        FileNode old = (FileNode) image.tree().find("/" + LONG);
        StoredContent stored = old.content().stored().orElseThrow();
        assertThat(stored.extents().get(0).lba()).isBetween(second.start(), second.start() + second.imageBlocks());
        assertThat(stored.checksum()).hasValue(Md5.of("second content".getBytes(StandardCharsets.UTF_8)));
        assertThat(old.attributes()).isEqualTo(FILE);
    }

    private Optional<LoadedImage> newest() throws IOException {
        List<ImageSession> chain = format.chain(source);
        return Optional.of(load(chain.get(chain.size() - 1).start()));
    }

    private LoadedImage load(long start) throws IOException {
        return format.load(source, LoadRequest.at(start));
    }

    private ImageLayout grow(Optional<LoadedImage> base, long start, boolean emulated, String name, String text)
            throws IOException {
        return grow(base, base, start, emulated, name, text, ImageListener.NONE);
    }

    private ImageLayout grow(
            Optional<LoadedImage> base,
            Optional<LoadedImage> origin,
            long start,
            boolean emulated,
            String name,
            String text,
            ImageListener listener)
            throws IOException {
        ImageTree tree = base.map(LoadedImage::tree).orElseGet(() -> new ImageTree(new DirectoryNode("", DIRECTORY)));
        tree.root().put(new FileNode(name, FILE, new Text(text)));
        ImageLayout layout = format.layout(
                tree,
                LayoutRequest.at(start)
                        .chained(emulated)
                        .from(base, origin)
                        .with(ImageOptions.VOLUME_ID, "GROWN")
                        .with(ImageOptions.PADDING, 16)
                        .with(ImageOptions.CREATED, Optional.of(Instant.ofEpochSecond(1_795_406_011L)))
                        .reportingTo(listener));
        NaiveStreamer.stream(layout, file);
        return layout;
    }

    private static String text(LoadedImage image, String path) throws IOException {
        FileNode node = (FileNode) image.tree().find(path);
        ByteBuffer bytes = ByteBuffer.allocateDirect((int) node.content().size());
        try (ReadableByteChannel channel = node.content().open()) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
        }
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    /** A content of its own. */
    private record Text(String text) implements FileContent {
        @Override
        public long size() {
            return text.length();
        }

        @Override
        public Object identity() {
            return text;
        }

        @Override
        public ReadableByteChannel open() {
            return Channels.newChannel(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public String origin() {
            return "memory";
        }
    }
}
