package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.PiecedContent;
import org.burnish.image.StoredContent;
import org.burnish.image.filter.FilteredContent;
import org.burnish.image.iso9660.susp.CompressedFile;

/**
 * Content that is recorded in the form of zisofs or zisofs2. It is read as it was before compression; an image that is grown
 * keeps the recorded bytes, and their checksum is that of the recorded bytes.
 *
 * @param recorded the bytes as they are recorded
 * @param entry what the directory record says of their form
 */
public record ZisofsContent(StoredContent recorded, CompressedFile entry)
        implements CompressedContent, FilteredContent, PiecedContent {

    @Override
    public long size() {
        return entry.size();
    }

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public Optional<StoredContent> stored() {
        return Optional.of(recorded);
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        return new ZisofsChannel(recorded, form(), entry.size());
    }

    private ZisofsForm form() throws IOException {
        return ZisofsForm.of(entry)
                .orElseThrow(() -> new IOException("the content at " + origin()
                        + " is compressed in the form '" + entry.algorithm() + "' with blocks of 2^" + entry.blockBits()
                        + " bytes, which is not known"));
    }

    @Override
    public int pieceSize() {
        return 1 << entry.blockBits();
    }

    @Override
    public Pieces pieces() throws IOException {
        return new ZisofsPieces(recorded, form(), entry.size());
    }

    @Override
    public FileContent source() {
        return recorded;
    }

    @Override
    public FileContent unfiltered() {
        return new MarkedContent(recorded, entry);
    }

    @Override
    public String filter() {
        return "zisofs-decode:" + entry.form();
    }

    @Override
    public String origin() {
        return recorded.origin();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZisofsContent that
                && recorded.identity().equals(that.recorded.identity())
                && entry.bytes().equals(that.entry.bytes());
    }

    @Override
    public int hashCode() {
        return recorded.identity().hashCode();
    }
}
