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
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;

/**
 * Writes a directory into an image file, as a further session if there is an image already, so that foreign readers can
 * be tried by hand: {@code IMAGE DIRECTORY VOLUME_ID [plain] [BASE START]}; with the last two, which are the starts of the
 * session to grow (-1 for none) and of the new one, it is a session as sequential media have them.
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
        boolean checksums = arguments.length % 2 != 0;
        try (FileChannel file = FileChannel.open(
                Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileSource source = new FileSource(file);
            List<ImageSession> chain = source.blocks() == 0 ? List.of() : new Iso9660Format().chain(source);
            boolean sequential = arguments.length > 4;
            long newest = chain.isEmpty() ? -1 : chain.get(chain.size() - 1).start();
            long base = sequential ? Long.parseLong(arguments[arguments.length - 2]) : newest;
            long start =
                    sequential ? Long.parseLong(arguments[arguments.length - 1]) : new Iso9660Format().nextStart(chain);
            Optional<LoadedImage> grown = Optional.empty();
            if (base >= 0) {
                LoadRequest request = LoadRequest.at(base)
                        .with(LoadOptions.CHECKSUMS, checksums)
                        .reportingTo(System.err::println);
                grown = Optional.of(new Iso9660Format().load(source, request));
            }
            write(file, Path.of(arguments[1]), grown, start, !sequential, arguments[2], checksums);
        }
    }

    private static void write(
            FileChannel file,
            Path from,
            Optional<LoadedImage> base,
            long start,
            boolean emulated,
            String volumeId,
            boolean checksums)
            throws IOException {
        ImageTree tree =
                base.isPresent() ? base.get().tree() : new ImageTree(new DirectoryNode("", DiskTree.attributes(from)));
        DiskTree.graft(from, tree.root());
        long begun = System.nanoTime();
        ImageLayout layout = new Iso9660Format()
                .layout(
                        tree,
                        LayoutRequest.at(start)
                                .chained(emulated)
                                .from(base, base)
                                .with(ImageOptions.VOLUME_ID, volumeId)
                                .with(ImageOptions.CHECKSUMS, checksums)
                                .reportingTo(System.err::println));
        System.err.printf("laid out %d blocks in %d ms%n", layout.blocks(), (System.nanoTime() - begun) / 1_000_000);
        NaiveStreamer.stream(layout, file);
    }
}
