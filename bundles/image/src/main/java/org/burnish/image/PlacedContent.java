package org.burnish.image;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Objects;

/**
 * A generated content in a layout, for its {@link Segment.Content}. Its bytes are made when it is opened, so that one that
 * fails is treated as any content that can't be read.
 *
 * @param content as it was laid out
 * @param placement of the layout
 */
public record PlacedContent(GeneratedContent content, ContentPlacement placement) implements FileContent {

    public PlacedContent {
        Objects.requireNonNull(content);
        Objects.requireNonNull(placement);
    }

    /** The content that is streamed for one that was laid out. */
    public static FileContent of(FileContent content, ContentPlacement placement) {
        return content instanceof GeneratedContent generated ? new PlacedContent(generated, placement) : content;
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public Object identity() {
        return content.identity();
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        return content.generate(placement).open();
    }

    @Override
    public String origin() {
        return content.origin();
    }
}
