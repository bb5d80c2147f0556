package org.burnish.image.udf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.ImageSession;
import org.burnish.image.udf.golden.Bytes;
import org.burnish.image.udf.golden.Descriptors;
import org.burnish.image.udf.golden.Entry;
import org.burnish.image.udf.golden.GoldenImage;
import org.burnish.image.udf.golden.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damage is found wherever it is, and told with its place and clause. */
class InspectionTest {

    private final GoldenImage medium = Samples.physical();

    static List<String> faults(BlockSource source) {
        return new UdfReader()
                .inspect(source, List.of(new ImageSession(1, 0, source.blocks(), ""))).faults().stream()
                        .map(fault -> fault.structure() + " at " + fault.lba() + ": " + fault.detail())
                        .toList();
    }

    private void flip(long sector, int at) {
        medium.bytes()[(int) sector * 2048 + at] ^= 0x10;
    }

    /** A bit of each kind of descriptor, in its tag and behind it. */
    @ParameterizedTest
    @CsvSource({
        "256, anchor volume descriptor pointer",
        "33, descriptor of the main volume descriptor sequence",
        "34, descriptor of the main volume descriptor sequence",
        "49, descriptor of the reserve volume descriptor sequence",
        "64, logical volume integrity descriptor",
        "300, file set descriptor",
        "301, file entry",
        "302, file identifier descriptor",
        "304, file entry",
        "332, allocation extent descriptor",
        "312, file entry",
    })
    void aBitThatChangedIsFound(long sector, String structure) {
        for (int at : new int[] {4, 8, 12, 30}) {
            flip(sector, at);
            assertThat(faults(medium))
                    .as("byte %d", at)
                    .anyMatch(fault -> fault.startsWith(structure + " at " + sector));
            flip(sector, at);
        }
        assertThat(faults(medium)).isEmpty();
    }

    @Test
    void aDamagedMainSequenceFallsBackOnTheReserve() throws IOException {
        flip(GoldenImage.MAIN + 1, 100);
        Loading loaded = Loading.of(medium);
        assertThat(loaded.content("/embedded")).hasSize(16);
        assertThat(loaded.notices())
                .anyMatch(notice ->
                        notice.startsWith("DAMAGED") && notice.contains("LBA 33") && notice.contains("7.2.6"));
        flip(GoldenImage.RESERVE + 1, 100);
        assertThatThrownBy(() -> Loading.of(medium))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("LBA 33");
    }

    @Test
    void aDamagedEntryRefusesTheImageUnlessDamageIsTolerated() throws IOException {
        flip(304, 60);
        assertThatThrownBy(() -> Loading.of(medium))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("LBA 304")
                .hasMessageContaining("CRC");
        Loading loaded = Loading.tolerant(medium);
        assertThat(loaded.content("/long")).hasSize(6144);
        assertThat(loaded.notices()).anyMatch(notice -> notice.startsWith("DAMAGED /extents"));
    }

    private void root(byte[]... identifiers) {
        byte[] all = Samples.join(identifiers);
        medium.block(
                1,
                Entry.of(Entry.DIRECTORY)
                        .allocated(
                                Entry.SHORT,
                                all.length,
                                new Bytes().shortAd(all.length, 2).bytes())
                        .at(1));
        medium.block(2, all);
    }

    private static byte[] parent() {
        return Descriptors.identifier(2, 0x0A, Samples.icb(1, 0), "");
    }

    @Test
    void aDirectoryBelowItselfHasAnEnd() throws IOException {
        root(parent(), Descriptors.identifier(2, 2, Samples.icb(1, 0), "self"));
        assertThatThrownBy(() -> Loading.of(medium))
                .hasMessageContaining("/self")
                .hasMessageContaining("below itself");
        assertThat(Loading.tolerant(medium).image().nodes()).isEqualTo(2);
    }

    private void file(byte[] entry) {
        root(parent(), Descriptors.identifier(2, 0, Samples.icb(3, 0), "file"));
        medium.block(3, entry);
    }

    private String refusal() throws IOException {
        Loading loaded = Loading.of(medium);
        assertThatThrownBy(() -> loaded.content("/file")).isInstanceOf(IOException.class);
        assertThat(loaded.notices()).hasSize(1);
        assertThat(faults(medium)).hasSize(1);
        return loaded.notices().get(0);
    }

    @Test
    void extentsBeyondThePartitionAreRefused() throws IOException {
        file(Entry.of(Entry.REGULAR)
                .allocated(Entry.SHORT, 4096, new Bytes().shortAd(4096, 118).bytes())
                .at(3));
        assertThat(refusal()).contains("beyond its end at block 119");
    }

    @Test
    void extentsOfAnUnknownPartitionAreRefused() throws IOException {
        file(Entry.of(Entry.REGULAR)
                .allocated(Entry.LONG, 4096, new Bytes().longAd(4096, 20, 7).bytes())
                .at(3));
        assertThat(refusal()).contains("no block 20 of partition 7");
    }

    @Test
    void contentThatIsLongerThanItsExtentsIsRefused() throws IOException {
        file(Entry.of(Entry.REGULAR)
                .allocated(Entry.SHORT, 4097, new Bytes().shortAd(4096, 20).bytes())
                .at(3));
        assertThat(refusal()).contains("information length is 4097");
        file(Entry.of(Entry.REGULAR).allocated(Entry.SHORT, -1, new byte[0]).at(3));
        assertThatThrownBy(() -> Loading.of(medium)).hasMessageContaining("18446744073709551615");
    }

    @Test
    void continuationsThatGoRoundHaveAnEnd() throws IOException {
        byte[] round = new Bytes().longAd(3L << 30 | 2048, 32, 0).bytes();
        file(Entry.of(Entry.REGULAR).allocated(Entry.LONG, 1 << 30, round).at(3));
        medium.block(32, Descriptors.allocationExtent(32, round));
        assertThat(refusal()).contains("they have no end");
    }

    @Test
    void aHugeHoleIsNoDamageAndTakesNoMemory() throws IOException {
        Bytes holes = new Bytes();
        for (int i = 0; i < 100; i++) {
            holes.shortAd(2L << 30 | 0x3FFF_F800, 0);
        }
        file(Entry.of(Entry.REGULAR)
                .allocated(Entry.SHORT, 100L * 0x3FFF_F800, holes.bytes())
                .at(3));
        assertThat(Loading.of(medium).notices()).isEmpty();
        assertThat(faults(medium)).isEmpty();
    }

    @Test
    void aDirectoryOfZerosIsDamaged() {
        medium.block(
                1,
                Entry.of(Entry.DIRECTORY)
                        .allocated(
                                Entry.SHORT,
                                1L << 29,
                                new Bytes().shortAd(2L << 30 | 1 << 29, 0).bytes())
                        .at(1));
        assertThatThrownBy(() -> Loading.of(medium)).isInstanceOf(ImageException.class);
    }

    @Test
    void aVolumeThatWasNotClosedIsTold() throws IOException {
        medium.put(GoldenImage.INTEGRITY, Descriptors.integrity(GoldenImage.INTEGRITY, 0));
        assertThat(Loading.of(medium).notices())
                .filteredOn(notice -> notice.contains("LBA 64"))
                .singleElement()
                .asString()
                .startsWith("UNUSUAL")
                .contains("not closed");
    }
}
