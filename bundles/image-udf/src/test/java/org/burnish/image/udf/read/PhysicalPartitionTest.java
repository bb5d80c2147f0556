package org.burnish.image.udf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNode;
import org.burnish.image.MediumContent;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.image.udf.UdfFormat;
import org.burnish.image.udf.golden.Descriptors;
import org.burnish.image.udf.golden.GoldenImage;
import org.burnish.image.udf.golden.Samples;
import org.junit.jupiter.api.Test;

/** A volume that is typed byte by byte, with one of everything that a directory can have. */
class PhysicalPartitionTest {

    private final GoldenImage medium = Samples.physical();

    private Loading load() throws ImageException {
        return Loading.of(medium);
    }

    @Test
    void sessionHasTheNameOfTheLogicalVolumeAndReachesToTheLastAnchor() throws IOException {
        assertThat(new UdfReader().probe(medium, 0)).hasValueSatisfying(session -> {
            assertThat(session.volumeId()).isEqualTo("Golden volume");
            assertThat(session.blocks()).isEqualTo(420);
        });
        assertThat(load().image().content().takesImage()).isFalse();
        assertThat(load().image().nodes()).isEqualTo(13);
        assertThat(new UdfReader().probe(new GoldenImage(400), 0)).isEmpty();
    }

    @Test
    void contentsOfAllKindsOfDescriptorsAreRead() throws IOException {
        Loading loaded = load();
        assertThat(loaded.content("/embedded")).asString().isEqualTo("embedded content");
        assertThat(loaded.content("/hard link")).asString().isEqualTo("embedded content");
        assertThat(loaded.content("/extents"))
                .isEqualTo(Samples.join(Samples.letters('a', 4096), Samples.letters('b', 100)));
        assertThat(loaded.content("/long"))
                .isEqualTo(Samples.join(
                        Samples.letters('c', 2048), Samples.letters('d', 2048), Samples.letters('e', 2048)));
        assertThat(loaded.content("/" + Samples.WIDE_NAME)).isEmpty();
    }

    @Test
    void unrecordedAndUnallocatedExtentsAreReadAsZeros() throws IOException {
        assertThat(load().content("/sparse")).isEqualTo(Samples.join(new byte[4096], Samples.letters('f', 2048)));
    }

    @Test
    void contentIsTheSameHoweverItIsReadAndNotReadAfterClosing() throws IOException {
        FileNode file = (FileNode) load().node("/extents");
        for (int piece : new int[] {1, 7, 2048, 4096, 10_000}) {
            assertThat(Loading.bytes(file, piece)).isEqualTo(Loading.bytes(file, 5000));
        }
        var channel = file.content().open();
        channel.close();
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocateDirect(1))).isInstanceOf(IOException.class);
    }

    @Test
    void linksToOneFileHaveOneContentAndWholeBlocksHaveAPlace() throws IOException {
        Loading loaded = load();
        FileNode extents = (FileNode) loaded.node("/extents");
        FileNode same = (FileNode) loaded.node("/caf\u00e9/same extents");
        assertThat(extents.content().identity()).isEqualTo(same.content().identity());
        assertThat(extents.content().stored())
                .hasValueSatisfying(
                        stored -> assertThat(stored.extents().get(0).lba()).isEqualTo(GoldenImage.PARTITION + 20));
        FileNode embedded = (FileNode) loaded.node("/embedded");
        assertThat(embedded.content().identity()).isNotEqualTo(extents.content().identity());
        assertThat(embedded.content().stored()).isEmpty();
        assertThat(((FileNode) loaded.node("/sparse")).content().stored()).isEmpty();
    }

    @Test
    void attributesAreThoseOfPosix() throws IOException {
        Loading loaded = load();
        Attributes root = loaded.node("/").attributes();
        assertThat(root.mode()).isEqualTo(Attributes.DIRECTORY | 0777);
        assertThat(root.modified())
                .isEqualTo(Instant.parse("2020-01-02T03:04:05Z").getEpochSecond());
        Attributes embedded = loaded.node("/embedded").attributes();
        assertThat(embedded.mode()).isEqualTo(Attributes.REGULAR | 04544);
        assertThat(embedded.uid()).isEqualTo(65_534);
        assertThat(embedded.gid()).isEqualTo(65_534);
        // 12:00 two hours east of Greenwich
        assertThat(embedded.modified())
                .isEqualTo(Instant.parse("2026-07-01T10:00:00Z").getEpochSecond());
        Attributes extents = loaded.node("/extents").attributes();
        assertThat(extents.uid()).isEqualTo(1000);
        assertThat(extents.gid()).isEqualTo(100);
    }

    @Test
    void linksAndDevicesAreRestored() throws IOException {
        Loading loaded = load();
        assertThat(((SymlinkNode) loaded.node("/link")).target()).isEqualTo("/usr/../\u65e5");
        SpecialNode device = (SpecialNode) loaded.node("/device");
        assertThat(device.attributes().type()).isEqualTo(Attributes.BLOCK_DEVICE);
        assertThat(device.device()).isEqualTo(0x803);
    }

    @Test
    void deletedFilesAreNotShownAndNamesThatCannotBeAreChanged() throws IOException {
        Loading loaded = load();
        assertThat(((DirectoryNode) loaded.node("/")).children().stream().map(ImageNode::name))
                .containsExactlyInAnyOrder(
                        "embedded",
                        "extents",
                        "long",
                        "sparse",
                        Samples.WIDE_NAME,
                        "link",
                        "device",
                        "hard link",
                        "caf\u00e9",
                        "streams",
                        "a_b");
        assertThat(loaded.notices()).anyMatch(notice -> notice.startsWith("NAME_CHANGED /a_b"));
    }

    @Test
    void namedStreamsAreReportedAndTheMainOneIsRead() throws IOException {
        Loading loaded = load();
        assertThat(loaded.content("/streams")).asString().isEqualTo("main");
        assertThat(loaded.notices())
                .anyMatch(notice -> notice.startsWith("UNUSUAL /streams") && notice.contains("'resource'"));
        assertThat(loaded.node("/streams").attributes().named().get(NodeMaker.STREAMS))
                .hasValue(List.of("resource"));
    }

    @Test
    void nothingIsFoundWrongWithASoundVolume() {
        assertThat(InspectionTest.faults(medium)).isEmpty();
    }

    @Test
    void aVolumeThatWasGivenUpIsNone() throws IOException {
        assertThat(new UdfReader().probe(medium.put(16, Descriptors.standardIdentifier("CDXX1")), 0))
                .isEmpty();
    }

    @Test
    void aVolumeWithoutAnchorIsDamagedAndNotBlank() throws IOException {
        medium.put(256, new byte[2048]).put(medium.blocks() - 1, new byte[2048]);
        assertThat(new UdfReader().probe(medium, 0)).isEmpty();
        ByteBuffer head = ByteBuffer.allocateDirect(32 * 2048);
        medium.read(0, head);
        assertThat(new UdfFormat().recognize(head.flip(), 0, medium)).hasValueSatisfying(content -> {
            assertThat(content.kind()).isEqualTo(MediumContent.Kind.DAMAGED);
            assertThat(content.name()).contains("a UDF file system", "LBA 256");
        });
        assertThat(new UdfFormat().recognize(ByteBuffer.allocateDirect(32 * 2048), 0, medium))
                .isEmpty();
    }

    @Test
    void anAnchorAtTheEndIsEnough() throws IOException {
        medium.put(256, new byte[2048]);
        assertThat(Loading.of(medium).content("/embedded"))
                .isEqualTo("embedded content".getBytes(StandardCharsets.US_ASCII));
    }
}
