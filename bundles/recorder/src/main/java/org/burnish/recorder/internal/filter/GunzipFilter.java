package org.burnish.recorder.internal.filter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.GZIPInputStream;
import org.burnish.image.FileContent;
import org.burnish.image.filter.ContentFilter;
import org.burnish.image.filter.StreamFilter;
import org.osgi.service.component.annotations.Component;

/** Decompresses files as gunzip does. */
@Component(service = ContentFilter.class)
public final class GunzipFilter extends StreamFilter {

    private static final int RUN = 1 << 16;

    @Override
    public String name() {
        return "gunzip";
    }

    @Override
    public String suffix() {
        return ".gz";
    }

    @Override
    public boolean removesSuffix() {
        return true;
    }

    @Override
    protected ReadableByteChannel open(FileContent content) throws IOException {
        InputStream compressed = Channels.newInputStream(content.open());
        try {
            return Channels.newChannel(new GZIPInputStream(compressed, RUN));
        } catch (IOException unsuitable) {
            compressed.close();
            throw new IOException(
                    "'" + content.origin() + "' is not compressed by gzip: " + unsuitable.getMessage(), unsuitable);
        }
    }
}
