package org.burnish.image.iso9660.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.ChecksumArray;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.StoredContent;
import org.burnish.image.iso9660.record.DirectoryRecord;

/** A regular file whose further extents are yet to come (ECMA-119 clause 6.5.1). */
final class FileBuilder {

    private final String name;
    private final byte[] identifier;
    private final Attributes attributes;
    private final int checksumIndex;
    private List<Extent> extents = List.of();

    FileBuilder(String name, byte[] identifier, Attributes attributes, int checksumIndex) {
        this.name = name;
        this.identifier = identifier;
        this.attributes = attributes;
        this.checksumIndex = checksumIndex;
    }

    String name() {
        return name;
    }

    /** Whether a record is for the same file. */
    boolean continuesWith(DirectoryRecord record) {
        return !record.isDirectory() && Arrays.equals(identifier, record.identifier());
    }

    void add(DirectoryRecord record) {
        if (record.dataLength() > 0) {
            Extent extent = new Extent(record.extent(), record.dataLength());
            if (extents.isEmpty()) {
                extents = List.of(extent);
            } else {
                extents = new ArrayList<>(extents);
                extents.add(extent);
            }
        }
    }

    /** The first extent that lies beyond so many blocks, or null. */
    Extent beyond(long blocks) {
        for (Extent extent : extents) {
            if (extent.lba() + extent.blocks() > blocks) {
                return extent;
            }
        }
        return null;
    }

    FileNode build(BlockSource source, ChecksumArray checksums, boolean complete) {
        return new FileNode(name, attributes, new StoredContent(source, extents, checksums, checksumIndex, complete));
    }
}
