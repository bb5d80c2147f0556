package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;

/**
 * Where the next session of an overwritable medium begins: behind the newest one, and behind all that this one refers to,
 * since the size that its head says may be too small.
 *
 * @param base the image that grows
 */
record NextStart(ImageFormat format, Optional<LoadedImage> base) {

    long of(BlockSource blocks, List<ImageSession> chain) throws IOException {
        if (chain.isEmpty()) {
            return format.nextStart(chain);
        }
        ImageSession newest = chain.get(chain.size() - 1);
        long end = end(blocks, newest);
        List<ImageSession> sessions = new ArrayList<>(chain);
        sessions.set(
                chain.size() - 1,
                new ImageSession(
                        newest.number(),
                        newest.start(),
                        Math.max(newest.blocks(), end - newest.start()),
                        newest.volumeId()));
        return format.nextStart(sessions);
    }

    /** The base is read already, unless it is an older session or the new one has none. */
    private long end(BlockSource blocks, ImageSession newest) throws IOException {
        Optional<LoadedImage> loaded = base.filter(image -> image.session().start() >= newest.start());
        return loaded.isPresent() ? loaded.get().end() : load(blocks, newest);
    }

    /** Of an image that is too damaged to be read, no more is known than its head says. */
    private long load(BlockSource blocks, ImageSession newest) throws IOException {
        try {
            return format.load(
                            blocks,
                            LoadRequest.at(newest.start())
                                    .with(LoadOptions.CHECKSUMS, false)
                                    .with(LoadOptions.TOLERATE_DAMAGE, true))
                    .end();
        } catch (ImageException damaged) {
            return newest.start() + newest.blocks();
        }
    }
}
