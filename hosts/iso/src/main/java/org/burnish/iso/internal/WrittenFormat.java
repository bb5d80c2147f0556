package org.burnish.iso.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.write.Iso9660Writer;
import org.burnish.options.OptionKey;

/** The writing half of the format ISO 9660; no image is read here. */
final class WrittenFormat implements ImageFormat {

    static final String NAME = "iso9660";

    @Override
    public List<OptionKey<?>> options() {
        List<OptionKey<?>> options = new ArrayList<>(ImageOptions.all());
        options.addAll(Iso9660Writer.options());
        return options;
    }

    @Override
    public ImageLayout layout(ImageTree tree, LayoutRequest request) throws ImageException {
        return Iso9660Writer.layout(tree, request);
    }

    @Override
    public Optional<ImageSession> probe(BlockSource source, long lba) {
        return Optional.empty();
    }

    @Override
    public List<ImageSession> chain(BlockSource source) {
        return List.of();
    }

    @Override
    public LoadedImage load(BlockSource source, LoadRequest request) throws ImageException {
        throw new ImageException("Images are made here, and not read");
    }
}
