package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.image.iso9660.read.HandMadeImage.ascii;
import static org.burnish.image.iso9660.read.HandMadeImage.ce;
import static org.burnish.image.iso9660.read.HandMadeImage.cl;
import static org.burnish.image.iso9660.read.HandMadeImage.join;
import static org.burnish.image.iso9660.read.HandMadeImage.nm;
import static org.burnish.image.iso9660.read.HandMadeImage.parent;
import static org.burnish.image.iso9660.read.HandMadeImage.pn;
import static org.burnish.image.iso9660.read.HandMadeImage.px;
import static org.burnish.image.iso9660.read.HandMadeImage.re;
import static org.burnish.image.iso9660.read.HandMadeImage.record;
import static org.burnish.image.iso9660.read.HandMadeImage.self;
import static org.burnish.image.iso9660.read.HandMadeImage.sp;

import java.time.Instant;
import java.util.HexFormat;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNotice;
import org.burnish.image.LoadedImage;
import org.burnish.image.NameBytes;
import org.burnish.image.SpecialNode;
import org.burnish.image.StoredContent;
import org.burnish.image.SymlinkNode;
import org.junit.jupiter.api.Test;

class TreeReaderTest {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int FILE = 0100644;
    private static final int LINK = 0120777;

    private final HandMadeImage image = new HandMadeImage(64).descriptors(0, "VOL", 64, 20, BLOCK);
    private final Loading loading = new Loading();

    /** A root with Rock Ridge and these records. */
    private LoadedImage load(byte[]... records) throws ImageException {
        image.directory(20, self(20, BLOCK, sp(), px(040700, 7, 8)), parent(20, BLOCK), join(records));
        return loading.strictly(image, 0);
    }

    private static StoredContent content(LoadedImage loaded, String path) {
        return ((FileNode) loaded.tree().find(path)).content().stored().orElseThrow();
    }

    @Test
    void identifiersAreNamesWhereThereIsNoRockRidge() throws Exception {
        image.directory(
                20,
                self(20, BLOCK),
                parent(20, BLOCK),
                record(30, 5, 0, "FILE.TXT;1"),
                record(31, 5, 0, "NOEXT.;1"),
                record(21, BLOCK, 2, "SUB"));
        image.directory(21, self(21, BLOCK), parent(20, BLOCK), record(32, 5, 0, "X.Y;12"));
        LoadedImage loaded = loading.strictly(image, 0);
        assertThat(Loading.names(loaded.tree().root().children())).containsExactly("FILE.TXT", "NOEXT", "SUB");
        assertThat(loaded.tree().find("/SUB/X.Y").attributes())
                .isEqualTo(new Attributes(0100555, 0, 0, 1795437296L, 1795437296L, 1795437296L));
        assertThat(Instant.ofEpochSecond(1795437296L)).isEqualTo("2026-11-23T12:34:56Z");
        assertThat(loaded.nodes()).isEqualTo(5);
        assertThat(loaded.checksumsRecorded()).isFalse();
        assertThat(loading.notices).isEmpty();
    }

    @Test
    void rockRidgeGivesNamesAndAttributes() throws Exception {
        byte[] stamps = HexFormat.of().parseHex("54461A010E" + "64010100000000" + "65010100000000" + "66010100000000");
        LoadedImage loaded = load(record(30, 4097, 0, "A.;1", nm("a name"), px(0104755, 1000, 100), stamps));
        assertThat(loaded.tree().root().attributes().mode()).isEqualTo(040700);
        assertThat(loaded.tree().root().attributes().uid()).isEqualTo(7);
        assertThat(loaded.tree().find("/a name").attributes())
                .isEqualTo(new Attributes(
                        0104755,
                        1000,
                        100,
                        Instant.parse("2001-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2000-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2002-01-01T00:00:00Z").getEpochSecond()));
        assertThat(content(loaded, "/a name").extents()).containsExactly(new Extent(30, 4097));
    }

    @Test
    void aNameGoesOnInTheNextEntryAndInAContinuationArea() throws Exception {
        byte[] rest = nm(0, ascii("c".repeat(200)));
        image.put(40, 100, rest);
        LoadedImage loaded = load(record(
                30,
                1,
                0,
                "A",
                px(FILE, 0, 0),
                nm(1, ascii("a".repeat(30))),
                nm(1, ascii("b".repeat(20))),
                ce(40, 100, rest.length)));
        assertThat(loaded.tree().find("a".repeat(30) + "b".repeat(20) + "c".repeat(200)))
                .isNotNull();
    }

    @Test
    void aContinuationAreaMayCrossTheEndOfABlock() throws Exception {
        byte[] entry = nm(0, ascii("n".repeat(100)));
        byte[] across = new byte[2 * BLOCK];
        System.arraycopy(entry, 0, across, BLOCK - 50, entry.length);
        image.put(40, 0, across);
        LoadedImage loaded = load(record(30, 1, 0, "A", px(FILE, 0, 0), ce(40, BLOCK - 50, entry.length)));
        assertThat(loaded.tree().find("n".repeat(100))).isNotNull();
    }

    @Test
    void symbolicLinksKeepTheirTargets() throws Exception {
        // SL: root, then "usr", parent, "x"
        byte[] absolute = HexFormat.of().parseHex("534C11010008000003757372040000" + "0178");
        LoadedImage loaded = load(record(0, 0, 0, "L", nm("l"), px(LINK, 0, 0), absolute));
        assertThat(loaded.tree().find("/l"))
                .isInstanceOfSatisfying(
                        SymlinkNode.class, link -> assertThat(link.target()).isEqualTo("/usr/../x"));
    }

    @Test
    void devicesKeepTheirNumbersWhicheverWayTheyAreSplit() throws Exception {
        LoadedImage loaded = load(
                record(0, 0, 0, "A", nm("a"), px(060660, 0, 0), pn(0, 0x801)),
                record(0, 0, 0, "B", nm("b"), px(060660, 0, 0), pn(8, 1)),
                record(0, 0, 0, "P", nm("p"), px(010644, 0, 0)));
        assertThat(((SpecialNode) loaded.tree().find("a")).device()).isEqualTo(0x801);
        assertThat(((SpecialNode) loaded.tree().find("b")).device()).isEqualTo(0x801);
        assertThat(loaded.tree().find("p").attributes().type()).isEqualTo(Attributes.FIFO);
    }

    @Test
    void severalRecordsOfOneFileAreItsExtents() throws Exception {
        LoadedImage loaded = load(
                record(30, 4096, 0x80, "BIG", nm("big"), px(FILE, 0, 0)),
                record(40, 2048, 0x80, "BIG", nm("big"), px(FILE, 0, 0)),
                record(50, 7, 0, "BIG", nm("big"), px(FILE, 0, 0)),
                record(51, 7, 0, "NEXT", nm("next"), px(FILE, 0, 0)));
        assertThat(content(loaded, "big").extents())
                .containsExactly(new Extent(30, 4096), new Extent(40, 2048), new Extent(50, 7));
        assertThat(content(loaded, "next").size()).isEqualTo(7);
        assertThat(loaded.nodes()).isEqualTo(3);
    }

    @Test
    void aRelocatedDirectoryIsPutBack() throws Exception {
        image.directory(21, self(21, BLOCK), parent(20, BLOCK), record(22, BLOCK, 2, "D", nm("deep"), re()));
        image.directory(
                22,
                self(22, BLOCK, px(040750, 5, 5)),
                parent(21, BLOCK),
                record(30, 3, 0, "F", nm("file"), px(FILE, 0, 0)));
        LoadedImage loaded = load(
                record(23, 1, 0, "D", nm("deep"), px(040755, 0, 0), cl(22)),
                record(21, BLOCK, 2, "RR_MOVED", nm("rr_moved"), px(040555, 0, 0)));
        assertThat(loaded.tree().find("/deep/file")).isInstanceOf(FileNode.class);
        assertThat(loaded.tree().find("/deep").attributes().mode()).isEqualTo(040750);
        assertThat(((DirectoryNode) loaded.tree().find("/rr_moved")).children()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8ComeBackAsTheyWere() throws Exception {
        byte[] latin1 = {'M', (byte) 0xFC, 'l', 'l'};
        LoadedImage loaded = load(record(30, 1, 0, "M", nm(0, latin1), px(FILE, 0, 0)));
        String name = loaded.tree().root().children().iterator().next().name();
        assertThat(NameBytes.encode(name)).isEqualTo(latin1);
    }

    @Test
    void namesThatCannotBeAreChangedAndTold() throws Exception {
        LoadedImage loaded = load(
                record(30, 1, 0, "A", nm("a/b"), px(FILE, 0, 0)),
                record(31, 1, 0, "B", nm(".."), px(FILE, 0, 0)),
                record(32, 1, 0, "C", nm("twice"), px(FILE, 0, 0)),
                record(33, 1, 0, "D", nm("twice"), px(FILE, 0, 0)));
        assertThat(Loading.names(loaded.tree().root().children())).containsExactly("_..", "a_b", "twice", "twice_2");
        assertThat(loading.kinds()).hasSize(3).containsOnly(ImageNotice.Kind.NAME_CHANGED);
    }

    @Test
    void aDirectoryOfSeveralBlocksIsReadToItsEnd() throws Exception {
        image.descriptors(0, "VOL", 64, 20, 3 * BLOCK);
        image.directory(20, self(20, 3 * BLOCK), parent(20, 3 * BLOCK), record(40, 1, 0, "A"));
        image.directory(21, record(41, 1, 0, "B"));
        image.directory(22, record(42, 1, 0, "C"));
        assertThat(Loading.names(loading.strictly(image, 0).tree().root().children()))
                .containsExactly("A", "B", "C");
    }

    @Test
    void aLargeDirectoryIsNotReadBlockByBlock() throws Exception {
        HandMadeImage large = new HandMadeImage(1100).descriptors(0, "VOL", 1100, 20, 1000 * BLOCK);
        large.directory(20, self(20, 1000 * BLOCK), parent(20, 1000 * BLOCK));
        for (int lba = 21; lba < 1020; lba++) {
            large.directory(lba, record(1050, 1, 0, "F" + lba), record(1051, 1, 0, "G" + lba));
        }
        assertThat(loading.unchecked(large, 0).nodes()).isEqualTo(1 + 2 * 999);
        assertThat(large.reads).isLessThan(20);
    }
}
