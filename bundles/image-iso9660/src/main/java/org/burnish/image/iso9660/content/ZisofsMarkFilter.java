package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.filter.ContentFilter;
import org.burnish.image.iso9660.susp.CompressedFile;
import org.burnish.options.Options;
import org.osgi.service.component.annotations.Component;

/** Lets readers of the image know which files are compressed already, such as by mkzftree; they show them as they were. */
@Component
public final class ZisofsMarkFilter implements ContentFilter {

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
        return ZisofsDecodeFilter.entry(content)
                .filter(entry -> second || entry.algorithm().equals(CompressedFile.ZISOFS))
                .map(entry -> new MarkedContent(content, entry));
    }
}
