package org.burnish.xorriso.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.burnish.image.Attributes;
import org.burnish.image.BytesContent;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.junit.jupiter.api.Test;

class SplitFileTest {

    private final Attributes attributes = new Attributes(0100640, 1, 2, 3, 4, 5);
    private final FileNode file =
            new FileNode("big", attributes, new BytesContent("disk", "abcdefg".getBytes(StandardCharsets.US_ASCII)));

    @Test
    void partsAreNamedByTheirPlaces() {
        DirectoryNode parts = SplitFile.split(file, 3);
        assertThat(parts.children())
                .extracting(ImageNode::name)
                .containsExactlyInAnyOrder(
                        "part_1_of_3_at_0_with_3_of_7", "part_2_of_3_at_3_with_3_of_7", "part_3_of_3_at_6_with_3_of_7");
        assertThat(parts.attributes().mode()).isEqualTo(040750);
    }

    @Test
    void partsJoinToTheFile() throws IOException {
        FileNode joined = SplitFile.joined(SplitFile.split(file, 3)).orElseThrow();
        assertThat(joined.name()).isEqualTo("big");
        assertThat(joined.attributes()).isEqualTo(attributes);
        try (var channel = joined.content().open()) {
            assertThat(Channels.newInputStream(channel).readAllBytes())
                    .asString()
                    .isEqualTo("abcdefg");
        }
    }

    @Test
    void directoryWithAPartMissingIsADirectory() {
        DirectoryNode parts = SplitFile.split(file, 3);
        parts.remove("part_2_of_3_at_3_with_3_of_7");
        assertThat(SplitFile.joined(parts)).isEmpty();
    }

    @Test
    void directoryWithAnotherFileIsADirectory() {
        DirectoryNode parts = SplitFile.split(file, 3);
        parts.put(new FileNode("note", attributes, file.content()));
        assertThat(SplitFile.joined(parts)).isEmpty();
    }

    @Test
    void directoryWithoutPartsIsADirectory() {
        assertThat(SplitFile.joined(new DirectoryNode("d", attributes))).isEmpty();
        assertThat(SplitFile.joined(file)).isEmpty();
    }

    @Test
    void unitsInNamesCount() {
        DirectoryNode parts = new DirectoryNode("big", attributes);
        FileNode whole =
                new FileNode("part_1_of_1_at_0_with_1k_of_1k", attributes, new BytesContent("disk", new byte[1024]));
        parts.put(whole);
        assertThat(SplitFile.joined(parts)).isPresent();
    }
}
