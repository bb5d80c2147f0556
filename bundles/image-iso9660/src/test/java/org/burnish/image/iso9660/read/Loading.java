package org.burnish.image.iso9660.read;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;

/** Loads images and keeps what was told meanwhile. */
final class Loading {

    final List<ImageNotice> notices = new ArrayList<>();

    LoadedImage strictly(BlockSource source, long start) throws ImageException {
        return new Iso9660Reader().load(source, LoadRequest.at(start).reportingTo(notices::add));
    }

    LoadedImage tolerantly(BlockSource source, long start) throws ImageException {
        return new Iso9660Reader()
                .load(
                        source,
                        LoadRequest.at(start)
                                .with(LoadOptions.TOLERATE_DAMAGE, true)
                                .reportingTo(notices::add));
    }

    LoadedImage unchecked(BlockSource source, long start) throws ImageException {
        return new Iso9660Reader()
                .load(
                        source,
                        LoadRequest.at(start).with(LoadOptions.CHECKSUMS, false).reportingTo(notices::add));
    }

    List<ImageNotice.Kind> kinds() {
        return notices.stream().map(ImageNotice::kind).toList();
    }

    static List<String> names(Iterable<ImageNode> nodes) {
        List<String> names = new ArrayList<>();
        nodes.forEach(node -> names.add(node.name()));
        names.sort(null);
        return names;
    }
}
