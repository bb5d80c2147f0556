package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.Digests;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.record.PrimaryVolumeDescriptor;
import org.burnish.image.iso9660.susp.AlternateName;
import org.burnish.image.iso9660.susp.ContinuationArea;
import org.burnish.image.iso9660.susp.PosixAttributes;
import org.burnish.image.iso9660.susp.PosixDevice;
import org.burnish.image.iso9660.susp.SharingProtocol;
import org.burnish.image.iso9660.susp.SuspEntry;
import org.burnish.image.iso9660.susp.SymbolicLink;
import org.junit.jupiter.api.Test;

/** Reads the blocks of a root directory as the standards tell it. */
class DirectoryBlocksTest {

    private static final Attributes FILE = new Attributes(0100644, 1000, 100, 3, 1, 2);
    private static final Attributes DIRECTORY = new Attributes(041777, 1000, 100, 3, 1, 2);

    private final DirectoryNode root = new DirectoryNode("", DIRECTORY);

    /** Where kernels and others stop believing: the end of the volume. */
    private long end;

    private Written image;

    @Test
    void longNamesAreWholeInAreasThatCrossNoBlock() throws IOException {
        for (int length = 1; length <= 255; length++) {
            root.put(new FileNode("n".repeat(length), FILE, Contents.of("x")));
        }

        List<String> names = new ArrayList<>();
        for (DirectoryRecord record : children()) {
            names.add(name(entries(record)));
        }

        assertThat(names).hasSize(255).doesNotHaveDuplicates();
        assertThat(names).allSatisfy(name -> assertThat(name).matches("n{1,255}"));
    }

    @Test
    void targetsOfEveryLengthAreWhole() throws IOException {
        for (int length = 1; length <= 1023; length += 7) {
            root.put(new SymlinkNode(
                    "link" + length, FILE, "abcdefghi/".repeat(103).substring(0, length)));
        }

        for (DirectoryRecord record : children()) {
            List<SuspEntry> entries = entries(record);
            int length = Integer.parseInt(name(entries).substring(4));
            byte[] target = SymbolicLink.join(only(entries, SymbolicLink.class));

            assertThat(target).asString().isEqualTo("abcdefghi/".repeat(103).substring(0, length));
            assertThat(record.dataLength()).isZero();
            assertThat(record.extent()).isLessThan(end);
        }
    }

    @Test
    void recordsAreInTheOrderOfTheirIdentifiers() throws IOException {
        for (String name : List.of("b", "a", "A.b", "a.c", "ab", ".a", "a_", "a0", "zz")) {
            root.put(new FileNode(name, FILE, Contents.of("x")));
        }

        List<String> identifiers = new ArrayList<>();
        for (DirectoryRecord record : children()) {
            identifiers.add(new String(record.identifier(), StandardCharsets.US_ASCII));
        }

        assertThat(identifiers)
                .containsExactly(".A;1", "A.;1", "A.B;1", "A.C;1", "A0.;1", "AB.;1", "A_.;1", "B.;1", "ZZ.;1");
    }

    @Test
    void fileBeyondFourGibibytesHasARecordForEveryExtent() throws IOException {
        root.put(new FileNode("a", FILE, Contents.of("x")));
        ContentTable contents = new ContentTable(true, 0);
        root.put(new FileNode("big", FILE, Contents.ofSize("big", 9_000_000_000L)));
        List<DirectoryPlan> plans =
                TreePlanner.plan(root, Identifiers.iso(NameRules.KEY.initial()), contents, ImageListener.NONE);
        DirectorySizer.size(plans.get(0), contents, RockRidgeForm.unplaced(Digests.OF_JAVA.find("MD5"), Families.NONE));
        plans.get(0).placed(50);
        contents.place(60, 61);
        ByteBuffer block = ByteBuffer.allocate(2048);
        new DirectoryEncoder(plans, contents, new RockRidgeForm(Optional.empty(), Families.NONE), 0)
                .encodeRecords(plans.get(0), 0, block);

        List<DirectoryRecord> records = records(block.flip());

        assertThat(records).hasSize(2 + 1 + 3);
        assertThat(records.subList(3, 6)).extracting(DirectoryRecord::extent).containsExactly(62L, 2097213L, 4194364L);
        assertThat(records.subList(3, 6))
                .extracting(DirectoryRecord::dataLength)
                .containsExactly(4294965248L, 4294965248L, 410069504L);
        assertThat(records.subList(3, 6))
                .extracting(DirectoryRecord::isMultiExtent)
                .containsExactly(true, true, false);
    }

    @Test
    void rootAnnouncesRockRidgeFirst() throws IOException {
        write();
        List<SuspEntry> entries = entries(self());

        assertThat(entries.get(0)).isEqualTo(new SharingProtocol(0, true));
        assertThat(entries).anyMatch(entry -> entry instanceof ContinuationArea);
        assertThat(only(entries, PosixAttributes.class).get(0).mode()).isEqualTo(041777);
    }

    @Test
    void nodesKeepTypeModeOwnerAndDevice() throws IOException {
        root.put(new SpecialNode("dev", new Attributes(0020600, 7, 8, 0, 0, 0), 0x501));
        root.put(new SpecialNode("fifo", new Attributes(0010644, 0, 0, 0, 0, 0), 0));
        root.put(new SpecialNode("sock", new Attributes(0140755, 0, 0, 0, 0, 0), 0));
        root.put(new DirectoryNode("sub", new Attributes(040750, 0, 0, 0, 0, 0)));
        root.put(new FileNode("setuid", new Attributes(0104755, 0, 0, 0, 0, 0), Contents.of("x")));

        List<Integer> modes = new ArrayList<>();
        List<DirectoryRecord> children = children();
        for (DirectoryRecord record : children) {
            modes.add(only(entries(record), PosixAttributes.class).get(0).mode());
        }

        assertThat(modes).containsExactly(0020600, 0010644, 0104755, 0140755, 040750);
        List<SuspEntry> device = entries(children.get(0));
        assertThat(only(device, PosixDevice.class)).containsExactly(new PosixDevice(0, 0x501));
        assertThat(only(device, PosixAttributes.class).get(0).uid()).isEqualTo(7);
        assertThat(only(device, PosixAttributes.class).get(0).gid()).isEqualTo(8);
        assertThat(children.get(4).isDirectory()).isTrue();
    }

    private void write() throws IOException {
        ImageLayout layout = Iso9660Writer.layout(
                new ImageTree(root),
                LayoutRequest.at(0)
                        .with(ImageOptions.VOLUME_ID, "TEST")
                        .with(ImageOptions.PADDING, 0)
                        .with(ImageOptions.CREATED, Optional.of(Instant.EPOCH)));
        image = Written.of(layout);
        end = PrimaryVolumeDescriptor.decode(image.block(16)).orElseThrow().volumeSpaceSize();
    }

    private DirectoryRecord self() {
        return DirectoryRecord.decode(image.block(19)).orElseThrow();
    }

    private List<DirectoryRecord> children() throws IOException {
        write();
        List<DirectoryRecord> records = new ArrayList<>();
        for (long block = 0; block < self().dataLength() / 2048; block++) {
            records.addAll(records(image.block(19 + block)));
        }
        assertThat(records.get(0).isSelf()).isTrue();
        assertThat(records.get(1).isParent()).isTrue();
        return records.subList(2, records.size());
    }

    private static List<DirectoryRecord> records(ByteBuffer block) {
        List<DirectoryRecord> records = new ArrayList<>();
        while (true) {
            Optional<DirectoryRecord> record = DirectoryRecord.decode(block);
            if (record.isEmpty()) {
                return records;
            }
            records.add(record.get());
        }
    }

    private List<SuspEntry> entries(DirectoryRecord record) {
        List<SuspEntry> all = new ArrayList<>(SuspEntry.decodeAll(record.systemUse()));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof ContinuationArea area) {
                assertThat(area.block()).isLessThan(end);
                assertThat(area.offset() + area.size()).isLessThanOrEqualTo(2048);
                ByteBuffer block = image.block(area.block());
                all.addAll(SuspEntry.decodeAll(block.slice(block.position() + (int) area.offset(), (int) area.size())));
            }
        }
        return all;
    }

    private static String name(List<SuspEntry> entries) {
        return new String(AlternateName.join(only(entries, AlternateName.class)), StandardCharsets.UTF_8);
    }

    private static <T> List<T> only(List<SuspEntry> entries, Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
