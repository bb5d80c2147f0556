package org.burnish.image.udf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadRequest;
import org.burnish.image.udf.golden.GoldenImage;
import org.burnish.image.udf.golden.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Virtual, sparable and metadata partitions, typed byte by byte. */
class PartitionMapsTest {

    private static void spoil(GoldenImage medium, long sector) {
        medium.bytes()[(int) sector * 2048 + 40] ^= 1;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNewestVirtualAllocationTableTellsWhereBlocksAre(boolean old) throws IOException {
        GoldenImage medium = Samples.virtual(old);
        Loading loaded = Loading.of(medium);
        assertThat(loaded.content("/file")).isEqualTo(Samples.letters('2', 2048));
        assertThat(loaded.image().session().volumeId()).isEqualTo(old ? "Golden volume" : "Renamed volume");
        assertThat(loaded.image().session().blocks()).isEqualTo(GoldenImage.PARTITION + 24);
        assertThat(loaded.notices()).isEmpty();
        assertThat(InspectionTest.faults(medium)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void olderTablesAreSessionsThatCanBeLoaded(boolean old) throws IOException {
        GoldenImage medium = Samples.virtual(old);
        UdfReader reader = new UdfReader();
        List<ImageSession> chain = reader.chain(medium);
        assertThat(chain).extracting(ImageSession::start).containsExactly(GoldenImage.PARTITION + 13L, 0L);
        assertThat(chain).extracting(ImageSession::number).containsExactly(1, 2);
        assertThat(reader.probe(medium, GoldenImage.PARTITION + 13)).isPresent();
        assertThat(reader.probe(medium, GoldenImage.PARTITION + 12)).isEmpty();
        LoadRequest older = LoadRequest.at(GoldenImage.PARTITION + 13);
        FileNode file = (FileNode) reader.load(medium, older).tree().find("/file");
        assertThat(Loading.bytes(file, 100)).isEqualTo(Samples.letters('1', 5));
        assertThat(reader.inspect(medium, chain).faults()).isEmpty();
    }

    /** Of a medium that ends there, as after its first session; zeros may follow in a file. */
    @ParameterizedTest
    @CsvSource({"true, 0", "true, 90", "false, 0", "false, 90"})
    void anOlderTableCountsWhereTheMediumEndsBehindIt(boolean old, int zeros) throws IOException {
        GoldenImage medium =
                Samples.virtual(old).resize(GoldenImage.PARTITION + 14).resize(GoldenImage.PARTITION + 14 + zeros);
        assertThat(Loading.of(medium).content("/file")).isEqualTo(Samples.letters('1', 5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMediumWithoutTableIsNotReadWithoutIt(boolean old) {
        GoldenImage medium = Samples.virtual(old).resize(GoldenImage.PARTITION + 13);
        assertThatThrownBy(() -> Loading.of(medium))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("no virtual allocation table");
        assertThat(InspectionTest.faults(medium)).isNotEmpty();
    }

    @Test
    void sparedPacketsAreReadWhereTheNewestTableSays() throws IOException {
        GoldenImage medium = Samples.sparable();
        Loading loaded = Loading.of(medium);
        assertThat(loaded.content("/file"))
                .isEqualTo(Samples.join(Samples.letters('a', 2 * 2048), Samples.letters('b', 31 * 2048)));
        assertThat(loaded.content("/spared")).isEqualTo(Samples.letters('s', 7));
        assertThat(loaded.content("/behind")).isEqualTo(Samples.letters('n', 3));
        assertThat(InspectionTest.faults(medium)).isEmpty();
    }

    @Test
    void aDamagedSparingTableIsReportedAndItsCopyUsed() throws IOException {
        GoldenImage medium = Samples.sparable();
        spoil(medium, 100);
        Loading loaded = Loading.of(medium);
        assertThat(loaded.content("/spared")).isEqualTo(Samples.letters('s', 7));
        assertThat(loaded.notices()).singleElement().asString().contains("sparing table at LBA 100", "another copy");
        assertThat(InspectionTest.faults(medium)).singleElement().asString().startsWith("sparing table at 100");
        spoil(medium, 101);
        assertThatThrownBy(() -> Loading.of(medium)).hasMessageContaining("sparing table at LBA 100");
    }

    @Test
    void metadataPartitionIsReadThroughItsFile() throws IOException {
        GoldenImage medium = Samples.metadata();
        Loading loaded = Loading.of(medium);
        assertThat(loaded.content("/in metadata")).isEqualTo(Samples.letters('m', 9));
        assertThat(loaded.content("/content outside")).isEqualTo(Samples.letters('o', 3000));
        assertThat(loaded.notices()).isEmpty();
        assertThat(InspectionTest.faults(medium)).isEmpty();
    }

    /** The entry of the metadata file, and what is in it: file set, entries, a directory. */
    @ParameterizedTest
    @CsvSource({"10, file entry", "30, file set", "31, file entry", "40, file identifier", "42, file entry"})
    void theMirrorIsReadWhereTheMetadataFileIsDamaged(int block, String structure) throws IOException {
        GoldenImage medium = Samples.metadata();
        spoil(medium, GoldenImage.PARTITION + block);
        Loading loaded = Loading.of(medium);
        assertThat(loaded.content("/in metadata")).isEqualTo(Samples.letters('m', 9));
        assertThat(loaded.content("/content outside")).isEqualTo(Samples.letters('o', 3000));
        assertThat(loaded.notices()).isNotEmpty().allMatch(notice -> notice.contains("mirror file is read instead"));
        assertThat(InspectionTest.faults(medium)).isNotEmpty().allMatch(fault -> fault.startsWith(structure));
    }

    @Test
    void aDamagedMirrorIsReportedAndBothAreRefused() throws IOException {
        GoldenImage medium = Samples.metadata();
        spoil(medium, GoldenImage.PARTITION + 11);
        Loading loaded = Loading.of(medium);
        assertThat(loaded.content("/in metadata")).hasSize(9);
        assertThat(loaded.notices()).singleElement().asString().contains("LBA 311");
        assertThat(InspectionTest.faults(medium)).singleElement().asString().contains("at 311");
        spoil(medium, GoldenImage.PARTITION + 10);
        assertThatThrownBy(() -> Loading.of(medium)).hasMessageContaining("LBA 310");
    }
}
