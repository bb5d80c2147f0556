package org.burnish.image.filter;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FileContent;

/**
 * What a filter makes of a content.
 *
 * @param by the filter
 * @param size of what it made the first time
 */
record MeasuredContent(StreamFilter by, FileContent source, long size) implements FilteredContent {

    /** Contents that one filter makes of the same content. */
    private record Same(StreamFilter by, Object source) {}

    @Override
    public String filter() {
        return by.name();
    }

    @Override
    public String nameWithout(String name) {
        String suffix = by.suffix();
        if (by.removesSuffix()) {
            return name + suffix;
        }
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }

    @Override
    public Object identity() {
        return new Same(by, source.identity());
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        return new ExactChannel(by.open(source), size, "the filter '" + by.name() + "' of " + origin());
    }

    @Override
    public String origin() {
        return source.origin();
    }
}
