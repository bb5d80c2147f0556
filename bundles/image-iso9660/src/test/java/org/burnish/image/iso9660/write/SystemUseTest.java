package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.junit.jupiter.api.Test;

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
                assertThat(SystemUse.lengthOfChild(node, false))
                        .isEqualTo(SystemUse.lengthOf(SystemUse.ofChild(node, 0)));
                assertThat(SystemUse.lengthOfChild(node, true))
                        .isEqualTo(SystemUse.lengthOf(SystemUse.ofChild(node, 9)));
            }
        }
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

        List<DirectoryPlan> plans = TreePlanner.plan(root, contents, ImageListener.NONE);

        assertThat(plans).extracting(plan -> plan.node).containsExactly(root, below);
        assertThat(contents.content(0).identity()).isEqualTo("first");
        assertThat(contents.content(1).identity()).isEqualTo("second");
        assertThat(contents.content(2).identity()).isEqualTo("third");
    }
}
