package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FileContent;
import org.burnish.image.filter.FilteredContent;
import org.burnish.image.iso9660.susp.CompressedFile;

/**
 * What a compressed file was before, as content of its own.
 *
 * @param source the compressed bytes
 * @param entry what their header says
 * @param form that of the entry
 */
record ZisofsDecoded(FileContent source, CompressedFile entry, ZisofsForm form) implements FilteredContent {

    private record Same(Object source) {}

    @Override
    public long size() {
        return entry.size();
    }

    @Override
    public Object identity() {
        return new Same(source.identity());
    }

    @Override
    public String filter() {
        return "zisofs-decode:" + entry.form();
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        return new ZisofsChannel(source, form, size());
    }

    @Override
    public String origin() {
        return source.origin();
    }
}
