package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.filter.ContentFilter;
import org.burnish.image.iso9660.susp.CompressedFile;
import org.burnish.options.Options;
import org.osgi.service.component.annotations.Component;

/** Lets readers of the image know which files are compressed already, such as by mkzftree; they show them as they were. */
@Component
public final class ZisofsMarkFilter implements ContentFilter {

    private static final int HEADER = 24;

    @Override
    public String name() {
        return "zisofs-mark";
    }

    @Override
    public Optional<FileContent> apply(FileContent content, Options options) throws IOException {
        if (content instanceof CompressedContent) {
            return Optional.empty();
        }
        boolean second = options.get(ZisofsOptions.MARK_SECOND);
        return entry(content)
                .filter(entry -> second || entry.algorithm().equals(CompressedFile.ZISOFS))
                .map(entry -> new MarkedContent(content, seen(entry, options)));
    }

    private static CompressedFile seen(CompressedFile entry, Options options) {
        return entry.algorithm().equals(CompressedFile.ZISOFS2) && options.get(ZisofsOptions.UNSEEN)
                ? CompressedFile.of(true, true, entry.blockBits(), entry.size())
                : entry;
    }

    /** What the header of a content says, if it has one. */
    static Optional<CompressedFile> entry(FileContent content) throws IOException {
        if (content.size() == 0) {
            return Optional.empty();
        }
        ByteBuffer begin = ByteBuffer.allocate(HEADER);
        try (ReadableByteChannel channel = content.open()) {
            int count = 0;
            while (begin.hasRemaining() && count >= 0) {
                count = channel.read(begin);
            }
        }
        return ZisofsForm.entry(Arrays.copyOf(begin.array(), begin.position()));
    }
}
