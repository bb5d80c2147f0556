package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.read.ReadBack;
import org.burnish.options.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts and dates of the primary volume descriptor, at the places of ECMA-119 clause 8.4. */
class VolumeTextTest {

    private static final int PVD = 16 * 2048;
    private static final int SVD = 17 * 2048;

    private final List<String> notices = new ArrayList<>();

    @TempDir
    private Path directory;

    private byte[] bytes = {};

    private LoadedImage written(LayoutRequest request, ImageTree tree) throws IOException {
        Path file = directory.resolve("image.iso");
        LoadedImage loaded = ReadBack.of(new Iso9660Format().layout(tree, request), file);
        bytes = Files.readAllBytes(file);
        return loaded;
    }

    private static ImageTree empty() {
        return new ImageTree(new DirectoryNode("", new Attributes(040755, 0, 0, 0, 0, 0)));
    }

    private LayoutRequest request(long start, Options options) {
        return LayoutRequest.at(start)
                .with(options)
                .with(ImageOptions.PADDING, 0)
                .reportingTo(notice -> notices.add(notice.detail()));
    }

    private String text(int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    private static final Options CHOSEN = Options.NONE
            .with("image.system_id", "LINUX")
            .with("image.volume_set_id", "SET")
            .with("image.publisher", "PUBLISHER")
            .with("image.preparer", "PREPARER")
            .with("image.application", "APPLICATION")
            .with("image.copyright_file", "COPY.TXT")
            .with("image.abstract_file", "ABST.TXT")
            .with("image.bibliographic_file", "BIBL.TXT")
            .with("image.application_use", "4869" + "ff".repeat(509) + "21")
            .with("image.creation", "2026-11-28T20:00:00.250Z")
            .with("image.modified", "2026-11-28T21:00:00Z")
            .with("image.expires", "2030-01-01T00:00:00Z")
            .with("image.effective", "2026-12-01T00:00:00Z");

    @Test
    void whatWasChosenIsWhereTheStandardHasIt() throws IOException {
        written(request(0, CHOSEN.with("image.joliet", "on")), empty());
        assertThat(text(PVD + 8, 32)).isEqualTo("LINUX" + " ".repeat(27));
        assertThat(text(PVD + 190, 128)).startsWith("SET ").hasSize(128);
        assertThat(text(PVD + 318, 128)).startsWith("PUBLISHER ");
        assertThat(text(PVD + 446, 128)).startsWith("PREPARER ");
        assertThat(text(PVD + 574, 128)).startsWith("APPLICATION ");
        assertThat(text(PVD + 702, 37)).isEqualTo("COPY.TXT" + " ".repeat(29));
        assertThat(text(PVD + 739, 37)).isEqualTo("ABST.TXT" + " ".repeat(29));
        assertThat(text(PVD + 776, 37)).isEqualTo("BIBL.TXT" + " ".repeat(29));
        assertThat(text(PVD + 813, 17)).isEqualTo("2026112820000025\0");
        assertThat(text(PVD + 883, 512)).isEqualTo("Hi" + "\u00ff".repeat(509) + "!");
        assertThat(bytes[PVD + 1395]).as("reserved").isZero();
        assertThat(text(PVD + 830, 17)).isEqualTo("2026112821000000\0");
        assertThat(text(PVD + 847, 17)).isEqualTo("2030010100000000\0");
        assertThat(text(PVD + 864, 17)).isEqualTo("2026120100000000\0");
        assertThat(new String(bytes, SVD + 318, 20, StandardCharsets.UTF_16BE)).isEqualTo("PUBLISHER ");
        assertThat(text(SVD + 813, 17)).isEqualTo("2026112820000025\0");
        assertThat(notices).isEmpty();
    }

    @Test
    void whatWasLoadedStaysUnlessOtherwiseChosen() throws IOException {
        LoadedImage base = written(request(0, CHOSEN), empty());
        LayoutRequest grown =
                request(64, Options.NONE.with("image.publisher", "")).from(Optional.of(base), Optional.of(base));
        written(grown, base.tree());
        int head = (64 + 16) * 2048;
        assertThat(text(head + 318, 128)).isBlank();
        assertThat(text(head + 446, 128)).startsWith("PREPARER ");
        assertThat(text(head + 702, 37)).startsWith("COPY.TXT ");
        assertThat(text(head + 813, 16)).isEqualTo("2026112820000025");
    }

    @Test
    void textThatIsTooLongIsCutAndReported() throws IOException {
        written(request(0, Options.NONE.with("image.system_id", "\u03b1".repeat(40))), empty());
        assertThat(text(PVD + 8, 32)).isEqualTo("_".repeat(32));
        assertThat(notices)
                .singleElement()
                .asString()
                .endsWith("is recorded as '" + "_".repeat(32)
                        + "', because image.system_id may have 32 characters of ISO 8859-1");
    }

    @Test
    void allNodesGetTheAttributesThatWereChosen() throws IOException {
        ImageTree tree = empty();
        tree.root().put(new DirectoryNode("d", new Attributes(040700, 7, 8, 1, 2, 3)));
        LoadedImage loaded = written(
                request(
                        0,
                        Options.NONE
                                .with("image.uid", "0")
                                .with("image.gid", "5")
                                .with("image.public", "on")
                                .with("image.one_file_date", "on")),
                tree);
        assertThat(loaded.tree().find("/d").attributes()).isEqualTo(new Attributes(040555, 0, 5, 2, 2, 2));
        assertThat(tree.find("/d").attributes().uid()).as("the user's own tree").isEqualTo(7);
        loaded = written(
                request(
                        0,
                        Options.NONE
                                .with("image.directory_mode", "493")
                                .with(
                                        "image.file_dates",
                                        Instant.ofEpochSecond(99).toString())),
                tree);
        assertThat(loaded.tree().find("/d").attributes()).isEqualTo(new Attributes(040755, 7, 8, 99, 99, 99));
    }
}
