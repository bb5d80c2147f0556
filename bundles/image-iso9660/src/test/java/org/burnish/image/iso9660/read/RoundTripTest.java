package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.image.iso9660.read.HandMadeImage.ascii;
import static org.burnish.image.iso9660.read.HandMadeImage.join;
import static org.burnish.image.iso9660.read.HandMadeImage.nm;
import static org.burnish.image.iso9660.read.HandMadeImage.parent;
import static org.burnish.image.iso9660.read.HandMadeImage.px;
import static org.burnish.image.iso9660.read.HandMadeImage.record;
import static org.burnish.image.iso9660.read.HandMadeImage.self;
import static org.burnish.image.iso9660.read.HandMadeImage.sp;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageSession;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.NameBytes;
import org.burnish.image.StoredContent;
import org.burnish.image.SymlinkNode;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.NaiveStreamer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded and written again is the same afterwards. */
class RoundTripTest {

    private static final byte[] LATIN1 = {'M', (byte) 0xFC, 'l', 'l'};

    @TempDir
    private Path directory;

    private final Iso9660Format format = new Iso9660Format();
    private final Loading loading = new Loading();

    /** Lets a session grow that holds what was loaded and one node more, on an image file. */
    private HandMadeImage grow(HandMadeImage image, String name) throws IOException {
        List<ImageSession> chain = format.chain(image);
        LoadedImage base = loading.strictly(image, chain.get(chain.size() - 1).start());
        base.tree().root().put(new DirectoryNode(name, new Attributes(040755, 0, 0, 0, 0, 0)));
        ImageLayout layout = format.layout(
                base.tree(),
                LayoutRequest.at(format.nextStart(chain))
                        .chained(true)
                        .from(Optional.of(base), Optional.of(base))
                        .with(ImageOptions.VOLUME_ID, "GROWN")
                        .with(ImageOptions.PADDING, 10)
                        .with(ImageOptions.CREATED, Optional.of(Instant.EPOCH))
                        .reportingTo(loading.notices::add));
        Path file = Files.write(directory.resolve(name), image.bytes);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            NaiveStreamer.stream(layout, channel);
        }
        return new HandMadeImage(Files.readAllBytes(file));
    }

    private static HandMadeImage foreign() {
        HandMadeImage image = new HandMadeImage(64).descriptors(0, "FOREIGN", 64, 20, BlockSource.BLOCK);
        byte[] target = join(ascii("SL"), new byte[] {11, 1, 0, 0, 4}, LATIN1);
        image.directory(
                20,
                self(20, 2048, sp(), px(040755, 0, 0)),
                parent(20, 2048),
                record(30, 4, 0, "A", nm(0, LATIN1), px(0100644, 1, 2)),
                record(0, 0, 0, "L", nm("l"), px(0120777, 0, 0), target));
        image.put(30, 0, ascii("text"));
        return image;
    }

    @Test
    void bytesThatAreNotUtf8SurviveLoadingAndGrowing() throws Exception {
        HandMadeImage grown = grow(foreign(), "new");
        List<ImageSession> chain = format.chain(grown);
        LoadedImage again = loading.strictly(grown, chain.get(chain.size() - 1).start());
        assertThat(again.tree().root().child(NameBytes.decode(LATIN1))).isInstanceOf(FileNode.class);
        assertThat(((SymlinkNode) again.tree().find("l")).target()).isEqualTo(NameBytes.decode(LATIN1));
        assertThat(loading.notices).isEmpty();
    }

    @Test
    void contentStaysWhereItIs() throws Exception {
        HandMadeImage grown = grow(foreign(), "new");
        StoredContent content = ((FileNode) loading.strictly(grown, 0).tree().find(NameBytes.decode(LATIN1)))
                .content()
                .stored()
                .orElseThrow();
        assertThat(content.extents().get(0).lba()).isEqualTo(30);
        assertThat(content.checksum()).isEmpty();
    }

    @Test
    void eachSessionOfAGrownChainCanBeLoaded() throws Exception {
        HandMadeImage twice = grow(grow(TaggedImage.make(), "second"), "third");
        List<ImageSession> chain = format.chain(twice);
        assertThat(chain).hasSize(3);
        assertThat(loading.strictly(twice, chain.get(0).start()).tree().find("/second"))
                .isNull();
        assertThat(loading.strictly(twice, chain.get(1).start()).tree().find("/second"))
                .isNotNull();
        LoadedImage newest = loading.strictly(twice, chain.get(2).start());
        assertThat(Loading.names(newest.tree().root().children())).containsExactly("file", "more", "second", "third");
        StoredContent content =
                ((FileNode) newest.tree().find("/file")).content().stored().orElseThrow();
        assertThat(content.checksum()).contains(HexFormat.of().parseHex(twice.md5(53, 1)));
        assertThat(loading.notices).isEmpty();
    }
}
