package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.filter.ContentFilter;
import org.burnish.image.filter.StreamFilter;
import org.burnish.image.iso9660.susp.CompressedFile;
import org.burnish.options.Options;
import org.osgi.service.component.annotations.Component;

/** Compresses files so that readers of the image, such as Linux, show them as they were. */
@Component
public final class ZisofsFilter implements ContentFilter {

    @Override
    public String name() {
        return "zisofs";
    }

    /** Leaves a file alone that would not take fewer blocks. */
    @Override
    public Optional<FileContent> apply(FileContent content, Options options) throws IOException {
        long size = content.size();
        boolean second = ZisofsOptions.isSecond(options, size);
        int bits = ZisofsOptions.blockBits(options, second, size);
        long pointers = ZisofsOptions.pointers(size, bits);
        if (!ZisofsOptions.fits(second, size) || pointers > options.get(ZisofsOptions.MOST_POINTERS)) {
            throw new IOException("File too large. Cannot apply zisofs filter to '" + content.origin() + "'");
        }
        CompressedFile entry = CompressedFile.of(second, second && options.get(ZisofsOptions.UNSEEN), bits, size);
        Optional<ZisofsForm> form = ZisofsForm.of(entry);
        if (size == 0 || form.isEmpty()) {
            return Optional.empty();
        }
        boolean keep = pointers <= options.get(ZisofsOptions.ROOM);
        ZisofsEncoded encoded = ZisofsEncoded.of(content, entry, form.get(), options.get(ZisofsOptions.LEVEL), keep);
        return StreamFilter.savesBlocks(size, encoded.size()) ? Optional.of(encoded) : Optional.empty();
    }
}
