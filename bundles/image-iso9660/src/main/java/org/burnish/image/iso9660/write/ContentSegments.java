package org.burnish.image.iso9660.write;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.burnish.image.ContentPlacement;
import org.burnish.image.PlacedContent;
import org.burnish.image.Segment;

/** The contents that are to be written, one segment each. */
final class ContentSegments implements Iterator<Segment> {

    private final ContentTable contents;
    private final ContentPlacement placement;
    private int next;

    /** @param placement what generated contents are made from */
    ContentSegments(ContentTable contents, ContentPlacement placement) {
        this.contents = contents;
        this.placement = placement;
    }

    @Override
    public boolean hasNext() {
        while (next < contents.count() && contents.isStored(next)) {
            next++;
        }
        return next < contents.count();
    }

    @Override
    public Segment next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All contents were given out");
        }
        Segment segment =
                new Segment.Content(PlacedContent.of(contents.content(next), placement), contents.checksumIndex(next));
        next++;
        return segment;
    }
}
