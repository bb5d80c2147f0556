package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageListener;
import org.burnish.image.iso9660.record.PathTableRecord;
import org.junit.jupiter.api.Test;

class PathTableTest {

    private static final Attributes NONE = new Attributes(040755, 0, 0, 0, 0, 0);

    private final DirectoryNode root = new DirectoryNode("", NONE);

    @Test
    void directoriesAreListedLevelByLevel() {
        below(below(root, "a"), "z");
        below(below(root, "b"), "c");

        assertThat(table(ByteOrder.BIG_ENDIAN)).containsExactly("1 \0", "1 A", "1 B", "2 Z", "3 C");
        assertThat(table(ByteOrder.LITTLE_ENDIAN)).containsExactly("1 \0", "1 A", "1 B", "2 Z", "3 C");
    }

    @Test
    void directoriesInDirectoriesBeyondTheSixteenBitsAreNotListed() {
        for (int i = 0; i < 65_600; i++) {
            below(below(root, "d" + i), "e");
        }

        List<String> table = table(ByteOrder.LITTLE_ENDIAN);

        assertThat(newTable().isComplete()).isFalse();
        assertThat(table).hasSize(1 + 65_600 + 65_534);
        assertThat(table.get(table.size() - 1)).isEqualTo("65535 E");
    }

    private List<String> table(ByteOrder order) {
        PathTable table = newTable();
        ByteBuffer blocks = ByteBuffer.allocate(table.blocks() * 2048);
        while (blocks.hasRemaining()) {
            int block = blocks.position() / 2048;
            table.fill(block, order, 0, blocks.limit(blocks.position() + 2048));
            blocks.limit(blocks.capacity());
        }
        blocks.flip().limit(table.bytes());
        List<String> records = new ArrayList<>();
        while (blocks.hasRemaining()) {
            PathTableRecord record = PathTableRecord.decode(blocks, order).orElseThrow();
            records.add(record.parent() + " " + new String(record.identifier(), StandardCharsets.US_ASCII));
        }
        return records;
    }

    private PathTable newTable() {
        ContentTable contents = new ContentTable(false, 0);
        return new PathTable(
                TreePlanner.plan(root, Identifiers.iso(NameRules.KEY.initial()), contents, ImageListener.NONE));
    }

    private static DirectoryNode below(DirectoryNode above, String name) {
        DirectoryNode directory = new DirectoryNode(name, NONE);
        above.put(directory);
        return directory;
    }
}
