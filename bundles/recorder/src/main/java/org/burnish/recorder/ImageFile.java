package org.burnish.recorder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.OptionalLong;
import org.burnish.scsi.BlockDevice;

/** An image in a file, on a block device, or in a named pipe. */
record ImageFile(Path file, OptionalLong size) implements VerbatimImage {

    static ImageFile of(Path file) throws IOException {
        BasicFileAttributes attributes = attributes(file);
        if (attributes.isDirectory()) {
            throw new IOException("'" + file + "' is a directory, and not an image. Name a file");
        }
        OptionalLong size = attributes.isRegularFile() || BlockDevice.isAt(file) ? size(file) : OptionalLong.empty();
        if (size.equals(OptionalLong.of(0))) {
            throw new IOException("'" + file + "' is empty, and not an image. Name another file");
        }
        return new ImageFile(file, size);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file '" + file + "'. Correct the path and try again", e);
        }
    }

    /** Shows, too, whether it may be read. */
    private static OptionalLong size(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return OptionalLong.of(channel.size());
        }
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    @Override
    public String origin() {
        return file.toString();
    }
}
