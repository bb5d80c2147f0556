package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.image.ChecksumArray;
import org.burnish.image.Extent;
import org.burnish.image.StoredContent;
import org.junit.jupiter.api.Test;

class ContentTableTest {

    private static final ChecksumArray ARRAY = new ChecksumArray("MD5", 16, new byte[64]);

    private final ContentTable table = new ContentTable(true, 100);

    @Test
    void contentsOfEqualIdentityShareNumberIndexAndExtent() {
        int first = table.number(Contents.ofSize("a", 10));
        int second = table.number(Contents.ofSize("b", 10));

        assertThat(table.number(Contents.ofSize("a", 10))).isEqualTo(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(table.checksumCount()).isEqualTo(2);
        assertThat(table.bytes()).isEqualTo(20);
    }

    @Test
    void manyContentsAreTold() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(table.number(Contents.ofSize(i, 1))).isEqualTo(i);
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(table.number(Contents.ofSize(i, 1))).isEqualTo(i);
        }
    }

    @Test
    void emptyContentsShareOneNumberAndTakeNoBlock() {
        int empty = table.number(Contents.ofSize("a", 0));

        assertThat(table.number(Contents.ofSize("b", 0))).isEqualTo(empty);
        assertThat(table.place(200, 201)).isEqualTo(201);
        assertThat(table.extents(empty)).isEqualTo(1);
        assertThat(table.extent(empty, 0)).isEqualTo(new Extent(200, 0));
        assertThat(table.checksumIndex(empty)).isEqualTo(1);
        assertThat(table.isStored(empty)).isTrue();
    }

    @Test
    void placesFollowOneAnotherInWholeBlocks() {
        int first = table.number(Contents.ofSize("a", 2049));
        int second = table.number(Contents.ofSize("b", 2048));

        assertThat(table.place(200, 201)).isEqualTo(204);
        assertThat(table.extent(first, 0)).isEqualTo(new Extent(201, 2049));
        assertThat(table.extent(second, 0)).isEqualTo(new Extent(203, 2048));
    }

    @Test
    void contentBeyondFourGibibytesHasSeveralExtentsOfWholeBlocks() {
        int number = table.number(Contents.ofSize("a", 0x1_0000_0000L));
        table.place(200, 201);

        assertThat(table.extents(number)).isEqualTo(2);
        assertThat(table.extent(number, 0)).isEqualTo(new Extent(201, 0xFFFF_F800L));
        assertThat(table.extent(number, 1)).isEqualTo(new Extent(201 + 0x1F_FFFF, 2048));
    }

    @Test
    void storedContentStaysWhereItIsAndKeepsItsChecksum() {
        int number = table.number(stored(50, ARRAY, 2));

        assertThat(table.place(200, 201)).isEqualTo(201);
        assertThat(table.extent(number, 0)).isEqualTo(new Extent(50, 3000));
        assertThat(table.checksumIndex(number)).isEqualTo(1);
        assertThat(table.isStored(number)).isTrue();
        assertThat(table.bytes()).isZero();
    }

    @Test
    void storedContentWithoutChecksumHasNoIndex() {
        assertThat(table.checksumIndex(table.number(stored(50, null, 2)))).isZero();
        assertThat(table.checksumCount()).isZero();
    }

    @Test
    void contentStoredElsewhereIsCopied() {
        int beyond = table.number(stored(99, ARRAY, 2));
        ContentTable withoutBase = new ContentTable(true, 0);
        int other = withoutBase.number(stored(50, ARRAY, 2));

        assertThat(table.isStored(beyond)).isFalse();
        assertThat(withoutBase.isStored(other)).isFalse();
        assertThat(withoutBase.place(10, 11)).isEqualTo(13);
        assertThat(withoutBase.checksumIndex(other)).isEqualTo(1);
    }

    private static StoredContent stored(long lba, ChecksumArray array, int index) {
        return new StoredContent(null, List.of(new Extent(lba, 3000)), array, index);
    }
}
