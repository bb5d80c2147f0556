package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.BytesContent;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.Naming;
import org.burnish.image.NamingChoice;
import org.burnish.image.SymlinkNode;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.read.ReadBack;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A further tree over the same contents, as ISO 9660:1999 describes it. */
class EnhancedTreeTest {

    private static final Attributes FILE = new Attributes(0644, 0, 0, 0, 0, 0);
    private static final int BLOCK = ImageBytes.BLOCK;
    private static final int PVD = 16 * BLOCK;
    private static final int EVD = 17 * BLOCK;
    private static final String LONG = "l".repeat(206);

    private final DirectoryNode root = new DirectoryNode("", new Attributes(0755, 0, 0, 0, 0, 0));
    private final List<String> notices = new ArrayList<>();
    private LayoutRequest request = LayoutRequest.at(0)
            .with(ImageOptions.VOLUME_ID, "VOL")
            .with(ImageOptions.PADDING, 0)
            .with(ImageOptions.CREATED, Optional.of(Instant.EPOCH))
            .with(Iso9660Writer.ENHANCED, true)
            .reportingTo(notice -> notices.add(notice.kind() + " " + notice.path() + " " + notice.detail()));

    @TempDir
    private Path folder;

    private ImageBytes image;

    private LoadedImage written() throws IOException {
        Path file = folder.resolve("image.iso");
        LoadedImage loaded = ReadBack.of(new Iso9660Format().layout(new ImageTree(root), request), file);
        image = ImageBytes.of(file);
        assertThat(ReadBack.faults(file)).isEmpty();
        return loaded;
    }

    private static DirectoryNode directory(DirectoryNode parent, String name) {
        DirectoryNode made = new DirectoryNode(name, new Attributes(0755, 0, 0, 0, 0, 0));
        parent.put(made);
        return made;
    }

    private static void file(DirectoryNode parent, String name) {
        parent.put(new FileNode(name, FILE, new BytesContent(name, name.getBytes(StandardCharsets.UTF_8))));
    }

    private Map<String, DirectoryRecord> records(DirectoryRecord of) {
        return image.records(of, StandardCharsets.UTF_8);
    }

    private LoadedImage loaded(NamingChoice choice) throws IOException {
        return new Iso9660Format()
                .load(
                        ReadBack.image(folder.resolve("image.iso")),
                        LoadRequest.at(0).with(LoadOptions.NAMING, choice));
    }

    /**
     * ECMA-119 (3rd edition) clause 8.5: type 2, version 2, flags 0, no escape sequences, path tables and root of its own, file
     * structure version 2 (8.5.18); all else as in the primary one.
     */
    @Test
    void theEnhancedDescriptorHasTheBytesOfTheStandard() throws IOException {
        file(root, "a.b");
        written();
        assertThat(image.hex(EVD, 8)).isEqualTo("02" + "4344303031" + "02" + "00");
        assertThat(image.hex(EVD + 8, 32)).isEqualTo("20".repeat(32));
        assertThat(image.hex(EVD + 40, 32)).isEqualTo("564f4c" + "20".repeat(29));
        assertThat(image.hex(EVD + 72, 8)).isEqualTo("00".repeat(8));
        assertThat(image.hex(EVD + 80, 8)).isEqualTo(image.hex(PVD + 80, 8));
        assertThat(image.hex(EVD + 88, 32)).isEqualTo("00".repeat(32));
        assertThat(image.hex(EVD + 120, 12)).isEqualTo("01000001" + "01000001" + "00080800");
        // one path table of 10 bytes: the root alone
        assertThat(image.hex(EVD + 132, 8)).isEqualTo("0a000000" + "0000000a");
        ByteBuffer fields = image.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int little = fields.getInt(EVD + 140) * BLOCK;
        assertThat(image.hex(little, 12)).isEqualTo("01" + "00" + image.hex(EVD + 158, 4) + "0100" + "00000000");
        int big = fields.order(ByteOrder.BIG_ENDIAN).getInt(EVD + 148) * BLOCK;
        assertThat(image.hex(big, 12)).isEqualTo("01" + "00" + image.hex(EVD + 162, 4) + "0001" + "00000000");
        assertThat(image.hex(EVD + 156, 2)).isEqualTo("2200");
        assertThat(image.hex(EVD + 158, 8)).isNotEqualTo(image.hex(PVD + 158, 8));
        assertThat(image.hex(EVD + 190, 881 - 190)).isEqualTo(image.hex(PVD + 190, 881 - 190));
        assertThat(image.hex(EVD + 881, 2)).isEqualTo("02" + "00");
        assertThat(image.hex(18 * BLOCK, 7)).isEqualTo("ff4344303031" + "01");
    }

    /** ECMA-119 clause 9.1: the name as it is, without a version, and nothing behind it. */
    @Test
    void aRecordHasTheBytesOfItsNameAlone() throws IOException {
        file(root, "\u03b1;1");
        file(root, "UPPER.");
        written();
        Map<String, DirectoryRecord> records = records(image.root(17));
        assertThat(records).containsOnlyKeys("UPPER.", "\u03b1;1");
        DirectoryRecord record = records.get("\u03b1;1");
        assertThat(record.length()).isEqualTo(33 + 4 + 1);
        assertThat(record.systemUse().remaining()).isZero();
    }

    /** ECMA-119 clause 9.3: by their bytes. */
    @Test
    void recordsAreInTheOrderOfTheirBytes() throws IOException {
        List.of("b", "\uff5e", "\ud83d\ude00", "A", "a.txt", "a").forEach(name -> file(root, name));
        written();
        assertThat(records(image.root(17)).keySet()).containsExactly("A", "a", "a.txt", "b", "\uff5e", "\ud83d\ude00");
    }

    @Test
    void namesOf1999AreLoadedWhereNeitherRockRidgeNorJolietIs() throws IOException {
        file(directory(directory(root, "Dir.With.Dots"), LONG), "\u00fcber.tar.gz;1");
        file(root, "empty.");
        LoadedImage best = written();
        assertThat(best.naming().offered()).containsExactly(Naming.Kind.ROCK_RIDGE, Naming.Kind.ISO_9660_1999);
        assertThat(best.naming().loaded()).containsExactly(Naming.Kind.ROCK_RIDGE);
        LoadedImage loaded = loaded(NamingChoice.NO_ROCK_RIDGE);
        assertThat(loaded.naming().loaded()).containsExactly(Naming.Kind.ISO_9660_1999);
        String path = "/Dir.With.Dots/" + LONG + "/\u00fcber.tar.gz;1";
        assertThat(extents(loaded, path)).isEqualTo(extents(best, path));
        assertThat(loaded.tree().find("/empty.")).isNotNull();
        assertThat(loaded.end()).isEqualTo(best.end());
        assertThat(loaded(NamingChoice.PLAIN).naming().loaded()).isEmpty();
        assertThat(loaded(NamingChoice.PLAIN).tree().find("/EMPTY_")).isNotNull();
        assertThat(notices).isEmpty();
    }

    private static Object extents(LoadedImage image, String path) {
        return ((FileNode) image.tree().find(path))
                .content()
                .stored()
                .orElseThrow()
                .extents();
    }

    @Test
    void jolietIsLoadedBeforeThis() throws IOException {
        request = request.with(Iso9660Writer.JOLIET, true);
        file(root, "a:b");
        written();
        assertThat(records(image.root(18))).containsOnlyKeys("a:b");
        assertThat(image.records(image.root(17), StandardCharsets.UTF_16BE)).containsOnlyKeys("a_b;1");
        LoadedImage loaded = loaded(NamingChoice.NO_ROCK_RIDGE);
        assertThat(loaded.naming().offered())
                .containsExactly(Naming.Kind.ROCK_RIDGE, Naming.Kind.JOLIET, Naming.Kind.ISO_9660_1999);
        assertThat(loaded.naming().loaded()).containsExactly(Naming.Kind.JOLIET);
        assertThat(loaded(NamingChoice.NO_JOLIET).naming().loaded()).containsExactly(Naming.Kind.ROCK_RIDGE);
    }

    @Test
    void whatIsCutOrLeftOutIsReported() throws IOException {
        file(root, "n".repeat(208));
        root.put(new SymlinkNode("l", FILE, "a"));
        written();
        assertThat(records(image.root(17))).containsOnlyKeys("n".repeat(207));
        assertThat(notices)
                .containsExactlyInAnyOrder(
                        "NAME_CHANGED /" + "n".repeat(208) + " has the name '" + "n".repeat(207)
                                + "' in the tree of ISO 9660:1999, which takes 207 bytes",
                        "LEFT_OUT / links, devices, pipes and sockets are left out of the tree of ISO 9660:1999, which can't"
                                + " have them: 1. Rock Ridge can");
    }

    /** The volume of the partition has descriptors and trees of its own, by addresses that are counted from its first block. */
    @Test
    void aPartitionThatCanBeMountedHasTheTreeToo() throws IOException {
        request =
                request.with(Iso9660Writer.JOLIET, true).with(request.options().with("image.partition.offset", "16"));
        file(directory(root, "One"), "a+b");
        written();
        DirectoryRecord inPartition = image.root(32 + 2);
        assertThat(image.hex((32 + 2) * BLOCK, 7)).isEqualTo("02" + "4344303031" + "02");
        DirectoryRecord whole = records(records(image.root(18)).get("One")).get("a+b");
        ImageBytes partition = new ImageBytes(ByteBuffer.wrap(Arrays.copyOfRange(
                image.bytes().array(), 16 * BLOCK, image.bytes().array().length)));
        Map<String, DirectoryRecord> top = partition.records(inPartition, StandardCharsets.UTF_8);
        DirectoryRecord shifted =
                partition.records(top.get("One"), StandardCharsets.UTF_8).get("a+b");
        assertThat(shifted.extent()).isEqualTo(whole.extent() - 16);
    }

    @Test
    void aTreeThatGrowsIsMadeAnewWhereItIsChosenAgain() throws IOException {
        file(root, "old");
        LoadedImage base = written();
        file(base.tree().root(), "new");
        request = LayoutRequest.at(100)
                .from(Optional.of(base), Optional.of(base))
                .with(Iso9660Writer.ENHANCED, true)
                .reportingTo(notice -> notices.add(notice.detail()));
        LoadedImage grown = ReadBack.of(new Iso9660Format().layout(base.tree(), request), folder.resolve("image.iso"));
        assertThat(grown.naming().offered()).contains(Naming.Kind.ISO_9660_1999);
        assertThat(notices)
                .containsExactly("the tree of ISO 9660:1999 is made anew of the names that were loaded; files that it"
                        + " alone had are not in it");
        notices.clear();
        new Iso9660Format()
                .layout(base.tree(), request.with(Iso9660Writer.ENHANCED, false).with(Iso9660Writer.JOLIET, true));
        assertThat(notices).containsExactly("the tree of ISO 9660:1999 is not carried on: the new session has none");
    }
}
