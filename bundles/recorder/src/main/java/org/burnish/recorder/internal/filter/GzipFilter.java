package org.burnish.recorder.internal.filter;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FileContent;
import org.burnish.image.filter.ContentFilter;
import org.burnish.image.filter.StreamFilter;
import org.osgi.service.component.annotations.Component;

/** Compresses files as gzip does. The same bytes always give the same bytes: no name and no time is recorded. */
@Component(service = ContentFilter.class)
public final class GzipFilter extends StreamFilter {

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public String suffix() {
        return ".gz";
    }

    @Override
    protected boolean isWorth(long before, long after) {
        return savesBlocks(before, after);
    }

    @Override
    protected ReadableByteChannel open(FileContent content) throws IOException {
        return Channels.newChannel(new GzipStream(Channels.newInputStream(content.open())));
    }
}
