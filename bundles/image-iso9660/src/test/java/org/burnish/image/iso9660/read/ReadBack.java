package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.FileNode;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadedImage;
import org.burnish.image.StructureFault;
import org.burnish.image.iso9660.NaiveStreamer;

/** Writes a layout into a file, and loads it. */
public final class ReadBack {

    private ReadBack() {}

    /** The image as it was read, which checks its tags. */
    public static LoadedImage of(ImageLayout layout, Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ, StandardOpenOption.CREATE)) {
            NaiveStreamer.stream(layout, channel);
        }
        return new Loading().strictly(new HandMadeImage(Files.readAllBytes(file)), layout.start());
    }

    /** The first block of the content of a file in an image. */
    public static long lba(LoadedImage image, String path) {
        return ((FileNode) image.tree().find(path))
                .content()
                .stored()
                .orElseThrow()
                .extents()
                .get(0)
                .lba();
    }

    /** The image in a file. */
    public static LoadedImage loaded(Path file) throws IOException {
        return new Loading().strictly(new HandMadeImage(Files.readAllBytes(file)), 0);
    }

    /** The blocks of a file. */
    public static BlockSource image(Path file) throws IOException {
        return new HandMadeImage(Files.readAllBytes(file));
    }

    /** What is found wrong with the structures of the images in a file. */
    public static List<StructureFault> faults(Path file) throws IOException {
        HandMadeImage image = new HandMadeImage(Files.readAllBytes(file));
        Iso9660Reader reader = new Iso9660Reader();
        List<ImageSession> sessions = reader.chain(image);
        return reader.inspect(image, sessions, sessions, true).faults();
    }
}
