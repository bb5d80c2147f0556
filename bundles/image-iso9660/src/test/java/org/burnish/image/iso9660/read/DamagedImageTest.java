package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.burnish.image.iso9660.read.HandMadeImage.ce;
import static org.burnish.image.iso9660.read.HandMadeImage.cl;
import static org.burnish.image.iso9660.read.HandMadeImage.join;
import static org.burnish.image.iso9660.read.HandMadeImage.nm;
import static org.burnish.image.iso9660.read.HandMadeImage.parent;
import static org.burnish.image.iso9660.read.HandMadeImage.px;
import static org.burnish.image.iso9660.read.HandMadeImage.record;
import static org.burnish.image.iso9660.read.HandMadeImage.self;
import static org.burnish.image.iso9660.read.HandMadeImage.sp;

import java.util.Arrays;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNotice;
import org.burnish.image.LoadedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DamagedImageTest {

    private static final int BLOCK = BlockSource.BLOCK;

    private final HandMadeImage image = new HandMadeImage(64).descriptors(0, "VOL", 64, 20, BLOCK);
    private final Loading loading = new Loading();

    private void root(byte[]... records) {
        image.directory(20, self(20, BLOCK, sp(), px(040755, 0, 0)), parent(20, BLOCK), join(records));
    }

    private void isRefused(String... words) {
        assertThatThrownBy(() -> loading.strictly(image, 0))
                .isInstanceOf(ImageException.class)
                .hasMessageContainingAll(words);
    }

    private LoadedImage loadedWithNotice() throws ImageException {
        LoadedImage loaded = loading.tolerantly(image, 0);
        assertThat(loading.kinds()).contains(ImageNotice.Kind.DAMAGED);
        return loaded;
    }

    @Test
    void aMediumWithoutDescriptorsIsNoImage() {
        HandMadeImage empty = new HandMadeImage(64);
        assertThatThrownBy(() -> loading.strictly(empty, 0))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("LBA 16");
    }

    @Test
    void anAddressBeyondTheMediumIsNoImage() {
        assertThatThrownBy(() -> loading.strictly(image, 1L << 40)).isInstanceOf(ImageException.class);
        assertThatThrownBy(() -> loading.strictly(image, -32)).isInstanceOf(ImageException.class);
    }

    @Test
    void aBlankedHeadIsNoImage() {
        root();
        image.put(16, 3, HandMadeImage.ascii("XX"));
        isRefused("No ISO 9660 image at LBA 0");
    }

    @Test
    void aRootBeyondTheMediumIsRefused() {
        image.descriptors(0, "VOL", 64, 0x7FFFFFFF, BLOCK);
        isRefused("root directory at LBA 2147483647", "beyond the medium's end at 64");
    }

    @Test
    void anImageCutOffWithinItsDirectoriesIsRefused() {
        root(record(60, BLOCK, 2, "D", nm("d"), px(040755, 0, 0)));
        HandMadeImage cut = new HandMadeImage(Arrays.copyOf(image.bytes, 50 * BLOCK));
        assertThatThrownBy(() -> loading.strictly(cut, 0))
                .isInstanceOf(ImageException.class)
                .hasMessageContainingAll("/d", "LBA 60", "switch the check off");
    }

    @Test
    void contentBeyondTheMediumIsToldAndTheTreeIsLoaded() throws Exception {
        root(record(60, 10 * BLOCK, 0, "F", nm("f"), px(0100644, 0, 0)));
        assertThat(loading.strictly(image, 0).tree().find("/f")).isNotNull();
        assertThat(loading.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.path()).isEqualTo("/f"))
                .satisfies(notice -> assertThat(notice.detail()).contains("LBA 60", "end at 64"));
    }

    @Test
    void aDirectoryBelowItselfIsReadOnce() throws Exception {
        root(record(21, BLOCK, 2, "D", nm("d"), px(040755, 0, 0)));
        image.directory(21, self(21, BLOCK), parent(20, BLOCK), record(20, BLOCK, 2, "LOOP", nm("loop")));
        isRefused("/d/loop", "below itself");
        assertThat(((DirectoryNode) loadedWithNotice().tree().find("/d/loop")).children())
                .isEmpty();
    }

    @Test
    void aMovedDirectoryThatIsItsOwnParentIsReadOnce() throws Exception {
        root(record(0, 0, 0, "D", nm("d"), px(040755, 0, 0), cl(20)));
        isRefused("/d", "below itself");
        assertThat(loadedWithNotice().nodes()).isEqualTo(2);
    }

    /** Each directory has two records of the next one: 2 to the power of 40 paths. */
    @Test
    void directoriesThatShareEachOtherWithoutEndAreCutOff() throws Exception {
        HandMadeImage shared = new HandMadeImage(64).descriptors(0, "VOL", 64, 20, BLOCK);
        for (int lba = 20; lba < 60; lba++) {
            shared.directory(
                    lba,
                    self(lba, BLOCK),
                    parent(20, BLOCK),
                    record(lba + 1, BLOCK, 2, "A"),
                    record(lba + 1, BLOCK, 2, "B"));
        }
        assertThatThrownBy(() -> loading.unchecked(shared, 0))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("share each other too often");
    }

    @Test
    void aTargetWithAZeroByteIsToldAndTheRestIsLoaded() throws Exception {
        byte[] zero = {'S', 'L', 10, 1, 0, 0, 3, 'a', 0, 'b'};
        root(record(0, 0, 0, "L", nm("l"), px(0120777, 0, 0), zero), record(30, 1, 0, "F", nm("f"), px(0100644, 0, 0)));
        assertThat(loading.strictly(image, 0).nodes()).isEqualTo(3);
        assertThat(loading.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.path()).isEqualTo("/l"))
                .satisfies(notice -> assertThat(notice.detail()).contains("zero byte"));
    }

    @Test
    void continuationAreasInACircleAreLeft() throws Exception {
        image.put(40, 0, ce(41, 0, 28));
        image.put(41, 0, ce(40, 0, 28));
        root(record(30, 1, 0, "F", px(0100644, 0, 0), ce(40, 0, 28)));
        isRefused("circle");
        assertThat(loadedWithNotice().tree().find("/F")).isNotNull();
    }

    @Test
    void aContinuationAreaOfWildSizeIsLeft() throws Exception {
        root(record(30, 1, 0, "F", px(0100644, 0, 0), ce(40, 0xFFFFFFFF, 0xFFFFFFFF)));
        isRefused("/F");
        assertThat(loadedWithNotice().nodes()).isEqualTo(2);
    }

    @Test
    void aDirectoryOfWildSizeIsLeft() throws Exception {
        root(record(21, 0xFFFFFFFF, 2, "D", nm("d"), px(040755, 0, 0)));
        isRefused("/d", "longer than the medium");
        assertThat(loadedWithNotice().nodes()).isEqualTo(2);
    }

    @Test
    void aRecordThatContradictsItselfIsTold() throws Exception {
        byte[] bad = record(30, 1, 0, "F");
        bad[32] = (byte) 200;
        root(record(31, 1, 0, "A", nm("a"), px(0100644, 0, 0)), bad);
        isRefused("no valid directory record at LBA 20, byte");
        assertThat(loadedWithNotice().tree().find("/a")).isNotNull();
    }

    @Test
    void aFileWithoutItsLastPartIsTold() throws Exception {
        root(
                record(30, 4096, 0x80, "BIG", nm("big"), px(0100644, 0, 0)),
                record(31, 1, 0, "A", nm("a"), px(0100644, 0, 0)));
        isRefused("/big", "last part");
        assertThat(loadedWithNotice().nodes()).isEqualTo(3);
    }

    @Test
    void aChainOfDirectoriesWithoutEndIsCutOff() throws Exception {
        int depth = 5000;
        HandMadeImage deep = new HandMadeImage(depth + 100).descriptors(0, "VOL", depth + 100, 20, BLOCK);
        for (int i = 0; i < depth; i++) {
            deep.directory(20 + i, self(20 + i, BLOCK), parent(20, BLOCK), record(21 + i, BLOCK, 2, "D"));
        }
        assertThatThrownBy(() -> loading.strictly(deep, 0)).isInstanceOf(ImageException.class);
        assertThat(loading.tolerantly(deep, 0).nodes()).isLessThan(3000);
    }

    @Test
    void theSameTroubleIsNotToldAMillionTimes() throws Exception {
        HandMadeImage many = new HandMadeImage(400).descriptors(0, "VOL", 400, 20, 300 * BLOCK);
        many.directory(20, self(20, 300 * BLOCK), parent(20, BLOCK));
        for (int lba = 21; lba < 320; lba++) {
            many.directory(lba, record(900, 1, 0, "F" + lba));
        }
        loading.strictly(many, 0);
        assertThat(loading.notices)
                .hasSize(101)
                .last()
                .satisfies(notice -> assertThat(notice.detail()).isEqualTo("199 more of this kind"));
    }
}
