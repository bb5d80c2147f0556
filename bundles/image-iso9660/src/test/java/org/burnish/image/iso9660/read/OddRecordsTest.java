package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.burnish.image.iso9660.read.HandMadeImage.ascii;
import static org.burnish.image.iso9660.read.HandMadeImage.join;
import static org.burnish.image.iso9660.read.HandMadeImage.nm;
import static org.burnish.image.iso9660.read.HandMadeImage.parent;
import static org.burnish.image.iso9660.read.HandMadeImage.px;
import static org.burnish.image.iso9660.read.HandMadeImage.record;
import static org.burnish.image.iso9660.read.HandMadeImage.self;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.StructureFault;
import org.burnish.image.iso9660.Contents;
import org.junit.jupiter.api.Test;

/** Records that ECMA-119 allows and few programs write. */
class OddRecordsTest {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int ATTRIBUTES = 1;
    private static final int UNIT = 26;
    private static final int GAP = 27;
    private static final int VOLUME = 28;

    private final HandMadeImage image = new HandMadeImage(64).descriptors(0, "VOL", 64, 20, BLOCK);
    private final Loading loading = new Loading();

    private ImageTree load(byte[]... records) throws ImageException {
        image.directory(20, self(20, BLOCK), parent(20, BLOCK), join(records));
        return loading.strictly(image, 0).tree();
    }

    private void text(int lba, String text) {
        image.put(lba, 0, ascii(text));
    }

    private static String read(ImageTree tree, String path) throws IOException {
        return new String(Contents.read(((FileNode) tree.find(path)).content()), StandardCharsets.US_ASCII);
    }

    @Test
    void interleavedContentIsReadUnitByUnit() throws Exception {
        text(30, "A".repeat(2 * BLOCK));
        text(32, "?".repeat(BLOCK));
        text(33, "B".repeat(2 * BLOCK));
        text(35, "?".repeat(BLOCK));
        text(36, "C".repeat(5));
        byte[] record = record(30, 4 * BLOCK + 5, 0, "I.DAT;1");
        record[UNIT] = 2;
        record[GAP] = 1;

        ImageTree tree = load(record);

        assertThat(read(tree, "/I.DAT")).isEqualTo("A".repeat(2 * BLOCK) + "B".repeat(2 * BLOCK) + "C".repeat(5));
        Extent extent = ((FileNode) tree.find("/I.DAT"))
                .content()
                .stored()
                .orElseThrow()
                .extents()
                .get(0);
        assertThat(extent.blocks()).isEqualTo(7);
        assertThat(loading.notices).isEmpty();
    }

    @Test
    void interleavedContentBeyondTheMediumIsTold() throws Exception {
        byte[] record = record(60, 3 * BLOCK, 0, "I.DAT;1");
        record[UNIT] = 1;
        record[GAP] = 1;
        load(record);
        assertThat(loading.kinds()).containsExactly(ImageNotice.Kind.DAMAGED);
    }

    @Test
    void contentBeginsBehindAnExtendedAttributeRecord() throws Exception {
        text(30, "not the content");
        text(32, "content");
        byte[] record = record(30, 7, 0, "X.DAT;1");
        record[ATTRIBUTES] = 2;
        assertThat(read(load(record), "/X.DAT")).isEqualTo("content");
    }

    @Test
    void aDirectoryBeginsBehindItsExtendedAttributeRecord() throws Exception {
        byte[] record = record(30, BLOCK, 2, "D");
        record[ATTRIBUTES] = 1;
        image.directory(31, self(30, BLOCK), parent(20, BLOCK), record(40, 1, 0, "F"));
        assertThat((Object) load(record).find("/D/F")).isNotNull();
    }

    @Test
    void interleavedContentBehindAnAttributeRecordIsRefusedByName() throws Exception {
        byte[] record = record(30, 3 * BLOCK, 0, "I.DAT;1");
        record[ATTRIBUTES] = 1;
        record[UNIT] = 1;
        record[GAP] = 1;
        ImageTree tree = load(record);
        assertThat(loading.kinds()).containsExactly(ImageNotice.Kind.DAMAGED);
        assertThatThrownBy(() -> read(tree, "/I.DAT")).hasMessageContainingAll("LBA 31", "interleaved");
    }

    @Test
    void anAssociatedFileDoesNotTakeTheNameOfItsFile() throws Exception {
        text(30, "fork");
        text(31, "content");
        ImageTree tree = load(record(30, 4, 4, "A.DAT;1"), record(31, 7, 0, "A.DAT;1"));
        assertThat(read(tree, "/A.DAT")).isEqualTo("content");
        assertThat(read(tree, "/A.DAT.associated")).isEqualTo("fork");
        assertThat(loading.kinds()).containsExactly(ImageNotice.Kind.NAME_CHANGED);
    }

    @Test
    void contentOnAnotherVolumeIsNotReadFromThisOne() throws Exception {
        image.put(16, 120, HexFormat.of().parseHex("02000002" + "01000001"));
        text(30, "of another file");
        byte[] record = record(30, 7, 0, "V.DAT;1");
        record[VOLUME] = 2;
        record[VOLUME + 3] = 2;
        ImageTree tree = load(record);
        assertThatThrownBy(() -> read(tree, "/V.DAT")).hasMessageContaining("volume 2 of a set of 2");
        assertThat(loading.kinds()).containsExactly(ImageNotice.Kind.DAMAGED);
    }

    /** Many programs number volumes at will where there is but one. */
    @Test
    void theVolumeNumberOfASingleVolumeDoesNotCount() throws Exception {
        text(30, "content");
        byte[] record = record(30, 7, 0, "V.DAT;1");
        record[VOLUME] = 5;
        assertThat(read(load(record), "/V.DAT")).isEqualTo("content");
        assertThat(loading.notices).isEmpty();
    }

    @Test
    void twoRecordsMayShareADirectory() throws Exception {
        image.directory(21, self(21, BLOCK), parent(20, BLOCK), record(30, 7, 0, "F"));
        ImageTree tree = load(record(21, BLOCK, 2, "D1"), record(21, BLOCK, 2, "D2"));
        assertThat((Object) tree.find("/D1/F")).isNotNull();
        assertThat((Object) tree.find("/D2/F")).isNotNull();
        assertThat(loading.notices).isEmpty();
    }

    @Test
    void theRootsRecordMaySayThatItIsLonger() throws Exception {
        image.put(16, 156, new byte[] {68});
        assertThat((Object) load(record(30, 7, 0, "F")).find("/F")).isNotNull();
    }

    @Test
    void systemUseBehindThatOfCdRomXaIsFound() throws Exception {
        byte[] xa = join(new byte[] {0, 0, 0, 0, 0x0D, 0x55}, ascii("XA"), new byte[6]);
        byte[] sp = HexFormat.of().parseHex("53500701BEEF0E");
        image.directory(
                20,
                self(20, BLOCK, xa, sp, px(040755, 0, 0)),
                parent(20, BLOCK),
                record(30, 7, 0, "F", xa, px(0100600, 0, 0), nm("a long name")));
        assertThat((Object) loading.strictly(image, 0).tree().find("/a long name"))
                .isNotNull();
    }

    @Test
    void aNameWithTheLettersOfCdRomXaIsAName() throws Exception {
        for (String name : new String[] {"fXA", "fXA and more", "fXA\0\0\0\0\0\0\0"}) {
            image.directory(
                    20,
                    self(20, BLOCK, HandMadeImage.sp(), px(040755, 0, 0)),
                    parent(20, BLOCK),
                    record(30, 7, 0, "F", nm(name), px(0100600, 7, 0)));
            assertThat(loading.strictly(image, 0)
                            .tree()
                            .root()
                            .children()
                            .iterator()
                            .next())
                    .satisfies(node -> assertThat(node.name()).isEqualTo(name.replace('\0', '_')))
                    .satisfies(node -> assertThat(node.attributes().uid()).isEqualTo(7));
        }
    }

    @Test
    void directoriesThatAreLongerThanTheMediumAreReported() throws Exception {
        load(record(21, 40 * BLOCK, 2, "A"), record(22, 40 * BLOCK, 2, "B"));
        assertThat(new Iso9660Reader()
                        .inspect(
                                image,
                                List.of(new ImageSession(1, 0, 64, "VOL")),
                                List.of(new ImageSession(1, 0, 64, "VOL")),
                                false)
                        .faults())
                .extracting(StructureFault::detail)
                .anyMatch(detail -> detail.contains("more blocks than the medium"));
    }

    @Test
    void recordsBehindAZeroByteAreTold() throws Exception {
        load(record(30, 7, 0, "A"), new byte[2], record(30, 7, 0, "B"));
        assertThat(loading.notices)
                .extracting(ImageNotice::detail)
                .singleElement()
                .satisfies(detail -> assertThat(detail).contains("LBA 20", "there is more behind them"));
    }

    @Test
    void systemUseBehindThatOfCdRomXaIsFoundThoughNothingIsToBeSkipped() throws Exception {
        byte[] xa = join(new byte[] {0, 0, 0, 0, 0x0D, 0x55}, ascii("XA"), new byte[6]);
        image.directory(
                20,
                self(20, BLOCK, xa, HandMadeImage.sp(), px(040755, 0, 0)),
                parent(20, BLOCK),
                record(30, 7, 0, "F", xa, px(0100600, 0, 0), nm("a long name")));
        assertThat((Object) loading.strictly(image, 0).tree().find("/a long name"))
                .isNotNull();
    }
}
