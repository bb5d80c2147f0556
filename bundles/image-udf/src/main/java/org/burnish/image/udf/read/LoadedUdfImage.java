package org.burnish.image.udf.read;

import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;

/** What {@link UdfReader#load} gives. UDF records no checksums of files. */
record LoadedUdfImage(ImageTree tree, ImageSession session, long nodes) implements LoadedImage {

    @Override
    public MediumContent content() {
        return UdfReader.CONTENT;
    }
}
