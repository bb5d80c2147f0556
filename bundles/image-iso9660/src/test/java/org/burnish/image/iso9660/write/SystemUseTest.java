package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.iso9660.susp.AttributeList;
import org.burnish.image.iso9660.susp.SuspEntry;
import org.burnish.image.iso9660.susp.TimeStamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemUseTest {

    private static final Attributes NONE = new Attributes(0, 0, 0, 0, 0, 0);

    @Test
    void lengthIsThatOfTheEntriesForEveryKindOfNode() {
        for (int length : new int[] {1, 250, 251, 255, 300}) {
            String name = "n".repeat(length);
            List<ImageNode> nodes = List.of(
                    new FileNode(name, NONE, Contents.ofSize("x", 1)),
                    new DirectoryNode(name, NONE),
                    new SymlinkNode(name, NONE, "../" + name + "/" + name),
                    new SpecialNode(name, new Attributes(Attributes.FIFO, 0, 0, 0, 0, 0), 0),
                    new SpecialNode(name, new Attributes(Attributes.BLOCK_DEVICE, 0, 0, 0, 0, 0), 1));
            for (ImageNode node : nodes) {
                assertThat(SystemUse.lengthOfChild(node, Optional.empty(), false))
                        .isEqualTo(SystemUse.lengthOf(SystemUse.ofChild(node, Optional.empty(), 0)));
                assertThat(SystemUse.lengthOfChild(node, Optional.empty(), true))
                        .isEqualTo(SystemUse.lengthOf(SystemUse.ofChild(node, Optional.empty(), 9)));
            }
        }
    }

    /** Values that fill a component, an entry, or neither; and attributes that are not recorded. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 231, 232, 233, 247, 248, 249, 250, 255, 500, 5000})
    void lengthIsThatOfTheEntriesForAttributesAndSeveralNames(int length) {
        NamedAttributes named = NamedAttributes.NONE.with(AttributeKey.extended("user.a"), new byte[length]);
        for (NamedAttributes one : List.of(
                named,
                named.with(AttributeKey.FAMILY, new byte[8]).with(AttributeKey.bytes("unknown.x"), new byte[3]),
                NamedAttributes.NONE.with(AttributeKey.HIDDEN, List.of("iso")))) {
            ImageNode node = new FileNode("f", NONE.with(one), Contents.ofSize("x", 1));
            for (Optional<Families.Family> family :
                    List.of(Optional.<Families.Family>empty(), Optional.of(new Families.Family(2, 5)))) {
                assertThat(SystemUse.lengthOfChild(node, family, false))
                        .isEqualTo(SystemUse.lengthOf(SystemUse.ofChild(node, family, 0)));
                assertThat(SystemUse.lengthOfChild(node, family, true))
                        .isEqualTo(SystemUse.lengthOf(SystemUse.ofChild(node, family, 9)));
            }
        }
    }

    /** 2155-12-31T23:59:59Z, the first second of 2156, the last one of 1899, and one of 2500. */
    @ParameterizedTest
    @ValueSource(longs = {5_869_583_999L, 5_869_584_000L, -2_208_988_801L, 16_725_225_600L})
    void aDateBeyondTheShortFormIsRecordedInTheLongOneAndReported(long time) {
        List<ImageNotice> notices = new ArrayList<>();
        ImageNode node = new FileNode("f", new Attributes(0100644, 0, 0, 1, time, 2), Contents.of("x"));
        DirectoryNode root = new DirectoryNode("", NONE);
        root.put(node);
        TreePlanner.plan(root, Identifiers.iso(NameRules.KEY.initial()), new ContentTable(true, 0), notices::add);

        List<SuspEntry> entries = SystemUse.ofChild(node, Optional.empty(), 1);
        ByteBuffer bytes = ByteBuffer.allocate(SystemUse.lengthOf(entries));
        entries.forEach(entry -> entry.encode(bytes));

        assertThat(SystemUse.lengthOfChild(node, Optional.empty(), true)).isEqualTo(bytes.capacity());
        TimeStamps stamps = SuspEntry.decodeAll(bytes.flip()).stream()
                .filter(TimeStamps.class::isInstance)
                .map(TimeStamps.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(stamps.stamp(TimeStamps.MODIFY)).hasValue(time);
        assertThat(stamps.stamp(TimeStamps.ACCESS)).hasValue(1);
        assertThat(notices).hasSize(time == 5_869_583_999L ? 0 : 1);
    }

    @Test
    void contentsAreFoundInTheOrderOfTheWalk() {
        DirectoryNode root = new DirectoryNode("", NONE);
        DirectoryNode below = new DirectoryNode("b", NONE);
        root.put(new FileNode("c", NONE, Contents.ofSize("third", 1)));
        root.put(below);
        below.put(new FileNode("x", NONE, Contents.ofSize("second", 1)));
        root.put(new FileNode("a", NONE, Contents.ofSize("first", 1)));
        ContentTable contents = new ContentTable(true, 0);

        List<DirectoryPlan> plans =
                TreePlanner.plan(root, Identifiers.iso(NameRules.KEY.initial()), contents, ImageListener.NONE);

        assertThat(plans).extracting(plan -> plan.node).containsExactly(root, below);
        assertThat(contents.content(0).identity()).isEqualTo("first");
        assertThat(contents.content(1).identity()).isEqualTo("second");
        assertThat(contents.content(2).identity()).isEqualTo("third");
    }

    /** Where libisofs looks for them. */
    @Test
    void attributesOfADirectoryAreInTheRecordOfTheDirectoryAbove() {
        NamedAttributes named = NamedAttributes.NONE.with(AttributeKey.extended("user.a"), new byte[] {1});
        DirectoryNode directory = new DirectoryNode("d", new Attributes(0755, 0, 0, 0, 0, 0).with(named));
        assertThat(SystemUse.ofChild(directory, Optional.empty(), 0)).hasAtLeastOneElementOfType(AttributeList.class);
        assertThat(SystemUse.ofDirectory(directory)).doesNotHaveAnyElementsOfTypes(AttributeList.class);
        assertThat(SystemUse.lengthOfChild(directory, Optional.empty(), false))
                .isEqualTo(SystemUse.lengthOf(SystemUse.ofChild(directory, Optional.empty(), 0)));
    }
}
