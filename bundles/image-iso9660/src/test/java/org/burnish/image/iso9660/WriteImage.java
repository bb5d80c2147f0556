package org.burnish.image.iso9660;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;

/**
 * Writes a directory into an image file, as a further session if there is an image already, so that foreign readers can
 * be tried by hand: {@code IMAGE DIRECTORY VOLUME_ID [plain]}.
 */
public final class WriteImage {

    private WriteImage() {}

    /** Reads blocks from a file. */
    public record FileSource(FileChannel channel) implements BlockSource {
        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            for (long at = lba * BLOCK; target.hasRemaining(); ) {
                int got = channel.read(target, at);
                if (got < 0) {
                    throw new IOException("The file ends before byte " + at);
                }
                at += got;
            }
        }

        @Override
        public long blocks() {
            try {
                return channel.size() / BLOCK;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        boolean checksums = arguments.length < 4;
        try (FileChannel file = FileChannel.open(
                Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            write(file, Path.of(arguments[1]), arguments[2], checksums);
        }
    }

    private static void write(FileChannel file, Path from, String volumeId, boolean checksums) throws IOException {
        Iso9660Format format = new Iso9660Format();
        FileSource source = new FileSource(file);
        List<ImageSession> chain = source.blocks() == 0 ? List.of() : format.chain(source);
        Optional<LoadedImage> base = Optional.empty();
        if (!chain.isEmpty()) {
            long newest = chain.get(chain.size() - 1).start();
            base = Optional.of(format.load(source, new LoadRequest(newest, checksums, false, System.err::println)));
        }
        ImageTree tree =
                base.isPresent() ? base.get().tree() : new ImageTree(new DirectoryNode("", DiskTree.attributes(from)));
        DiskTree.graft(from, tree.root());
        long begun = System.nanoTime();
        ImageLayout layout = format.layout(
                tree,
                new LayoutRequest(
                        format.nextStart(chain),
                        true,
                        volumeId,
                        checksums,
                        150,
                        System.currentTimeMillis() / 1000,
                        base,
                        System.err::println));
        System.err.printf("laid out %d blocks in %d ms%n", layout.blocks(), (System.nanoTime() - begun) / 1_000_000);
        NaiveStreamer.stream(layout, file);
    }
}
