package org.burnish.image.udf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;

/** Loads images, and collects what is told meanwhile. */
final class Loading {

    private final List<String> notices = new ArrayList<>();
    private final LoadedImage image;

    private Loading(BlockSource source, boolean tolerant) throws ImageException {
        image = new UdfReader()
                .load(
                        source,
                        LoadRequest.at(0)
                                .with(LoadOptions.TOLERATE_DAMAGE, tolerant)
                                .reportingTo(this::notice));
    }

    static Loading of(BlockSource source) throws ImageException {
        return new Loading(source, false);
    }

    static Loading tolerant(BlockSource source) throws ImageException {
        return new Loading(source, true);
    }

    private void notice(ImageNotice notice) {
        notices.add(notice.kind() + " " + notice.path() + ": " + notice.detail());
    }

    LoadedImage image() {
        return image;
    }

    List<String> notices() {
        return notices;
    }

    ImageNode node(String path) {
        ImageNode node = image.tree().find(path);
        if (node == null) {
            throw new AssertionError("there is no " + path);
        }
        return node;
    }

    byte[] content(String path) throws IOException {
        return bytes((FileNode) node(path), 5000);
    }

    /** All bytes of a file, read in pieces of this size. */
    static byte[] bytes(FileNode file, int piece) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(file.content().size()));
        ByteBuffer direct = ByteBuffer.allocateDirect(piece);
        try (ReadableByteChannel channel = file.content().open()) {
            while (channel.read(direct.clear()) >= 0) {
                all.put(direct.flip());
            }
        }
        return all.array();
    }
}
