package org.burnish.iso.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.image.BytesContent;
import org.burnish.iso.StreamSource;

/** Something that is put into an image. */
@FunctionalInterface
public interface Content {

    /** Puts it there. */
    void put(TreeBuilder tree) throws IOException;

    /** A file in memory. */
    static Content bytes(ImagePath path, byte[] bytes) {
        return tree -> tree.file(path, new BytesContent(path.toString(), bytes));
    }

    /** A file that comes from a stream. */
    static Content stream(ImagePath path, long size, StreamSource source) {
        return tree -> tree.file(path, SizedStream.of(path, size, source, tree.troubles()));
    }

    /** Files of the disk. */
    static Content disk(ImagePath path, Path disk) {
        return tree -> tree.disk(path, disk);
    }

    /** A directory. */
    static Content directory(ImagePath path) {
        return tree -> tree.directory(path);
    }
}
