package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.BytesContent;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.SymlinkNode;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.read.ReadBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images whose records have nothing behind their identifiers. */
class PlainTreeTest {

    private static final Attributes FILE = new Attributes(0100644, 0, 0, 0, 0, 0);

    private final DirectoryNode root = new DirectoryNode("", new Attributes(040755, 0, 0, 0, 0, 0));
    private final List<String> notices = new ArrayList<>();
    private final LayoutRequest request = LayoutRequest.at(0)
            .with(ImageOptions.PADDING, 0)
            .with(ImageOptions.CHECKSUMS, true)
            .with(Iso9660Writer.ROCK_RIDGE, false)
            .reportingTo(notice -> notices.add(notice.kind() + " " + notice.path() + " " + notice.detail()));

    @TempDir
    private Path folder;

    @Test
    void withoutRockRidgeNamesAreThoseOfIso9660AndLinksAreLeftOut() throws IOException {
        root.put(new FileNode("read me.txt", FILE, new BytesContent("x", "content".getBytes(StandardCharsets.UTF_8))));
        root.put(new FileNode("KEPT.TXT", FILE, new BytesContent("y", "kept".getBytes(StandardCharsets.UTF_8))));
        root.put(new SymlinkNode("link", FILE, "KEPT.TXT"));
        Path file = folder.resolve("image.iso");
        LoadedImage loaded = ReadBack.of(new Iso9660Format().layout(new ImageTree(root), request), file);
        assertThat(loaded.tree().root().children().stream().map(node -> node.name()))
                .containsExactlyInAnyOrder("READ_ME.TXT", "KEPT.TXT");
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .as("no entry of SUSP, no tag and no array")
                .doesNotContain("SP\7\1", "RRIP", "NM", "PX", "libisofs_")
                .contains("content");
        assertThat(notices)
                .containsExactlyInAnyOrder(
                        "NAME_CHANGED /read me.txt has the name 'READ_ME.TXT' in ISO 9660 without Rock Ridge, which takes"
                                + " the characters that its rules allow",
                        "LEFT_OUT / links, devices, pipes and sockets are left out of ISO 9660 without Rock Ridge, which"
                                + " can't have them: 1. Rock Ridge can");
    }
}
