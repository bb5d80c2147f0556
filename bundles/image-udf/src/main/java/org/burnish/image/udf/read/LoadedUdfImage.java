package org.burnish.image.udf.read;

import java.util.List;
import org.burnish.image.CheckRange;
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

    @Override
    public boolean checksumsRecorded() {
        return false;
    }

    @Override
    public boolean checksumsLoaded() {
        return false;
    }

    @Override
    public List<CheckRange> ranges() {
        return List.of();
    }
}
