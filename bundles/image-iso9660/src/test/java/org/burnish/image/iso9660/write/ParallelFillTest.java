package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.Segment;
import org.burnish.image.iso9660.Iso9660Format;
import org.junit.jupiter.api.Test;

class ParallelFillTest {

    private static final Attributes DIRECTORY = new Attributes(040755, 1000, 100, 3, 1, 2);

    @Test
    void blocksFilledBySeveralThreadsAtOnceAreTheSame() throws IOException {
        Segment.Generated directories = largest(layout());
        int blocks = (int) directories.blocks();
        ByteBuffer expected = fill(directories, 0, blocks);

        ConcurrentHashMap<Integer, ByteBuffer> filled = new ConcurrentHashMap<>();
        IntStream.range(0, blocks).parallel().forEach(block -> filled.put(block, fill(directories, block, 1)));

        for (int block = 0; block < blocks; block++) {
            assertThat(filled.get(block)).isEqualTo(expected.slice(block * 2048, 2048));
        }
    }

    private static ImageLayout layout() throws IOException {
        DirectoryNode root = new DirectoryNode("", DIRECTORY);
        for (int i = 0; i < 20000; i++) {
            root.put(new DirectoryNode("directory number " + i + " of many".repeat(i % 7), DIRECTORY));
        }
        return new Iso9660Format()
                .layout(
                        new ImageTree(root),
                        LayoutRequest.at(0)
                                .with(ImageOptions.VOLUME_ID, "V")
                                .with(ImageOptions.CHECKSUMS, false)
                                .with(ImageOptions.PADDING, 0)
                                .with(ImageOptions.CREATED, Optional.of(Instant.EPOCH)));
    }

    private static Segment.Generated largest(ImageLayout layout) {
        Segment.Generated largest = null;
        for (Iterator<Segment> all = layout.segments(); all.hasNext(); ) {
            if (all.next() instanceof Segment.Generated each && (largest == null || each.blocks() > largest.blocks())) {
                largest = each;
            }
        }
        return largest;
    }

    private static ByteBuffer fill(Segment.Generated segment, int block, int blocks) {
        ByteBuffer target = ByteBuffer.allocate(blocks * 2048);
        segment.fill(block, target);
        return target.flip();
    }
}
