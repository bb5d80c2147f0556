package ${package};

import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;

/** What the reader gives. The format records no checksums. */
record ${className}Image(ImageTree tree, ImageSession session, long nodes) implements LoadedImage {

    @Override
    public MediumContent content() {
        return new ${className}Format().content();
    }
}
