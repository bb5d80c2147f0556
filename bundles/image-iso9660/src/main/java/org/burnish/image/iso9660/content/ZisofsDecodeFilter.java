package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.filter.ContentFilter;
import org.burnish.image.iso9660.susp.CompressedFile;
import org.burnish.options.Options;
import org.osgi.service.component.annotations.Component;

/** Shows compressed files as they were. */
@Component
public final class ZisofsDecodeFilter implements ContentFilter {

    @Override
    public String name() {
        return "zisofs-decode";
    }

    @Override
    public Optional<FileContent> apply(FileContent content, Options options) throws IOException {
        CompressedFile entry = ZisofsMarkFilter.entry(content)
                .orElseThrow(() -> new IOException(
                        "'" + content.origin() + "' is not compressed by zisofs: it has no header of a known form"));
        ZisofsDecoded decoded =
                new ZisofsDecoded(content, entry, ZisofsForm.of(entry).orElseThrow());
        try (ReadableByteChannel channel = decoded.open()) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            while (channel.read(buffer.clear()) >= 0) {
                // what can't be decompressed is noticed now
            }
        }
        return Optional.of(decoded);
    }
}
