package org.burnish.image.iso9660.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.ChecksumArray;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.StoredContent;
import org.burnish.image.iso9660.checksum.ArrayIndex;
import org.burnish.image.iso9660.content.RefusedContent;
import org.burnish.image.iso9660.content.ZisofsContent;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.susp.CompressedFile;
import org.jspecify.annotations.Nullable;

/** A regular file whose further extents are yet to come (ECMA-119 clause 6.5.1). */
final class FileBuilder {

    private static final byte[] NONE = {};

    private final String name;
    private final byte[] identifier;
    private final boolean associated;
    private final Attributes attributes;
    private final int checksumIndex;
    private final @Nullable CompressedFile compressed;
    private List<Extent> extents = List.of();
    private @Nullable String objection;

    FileBuilder(String name, DirectoryRecord record, Attributes attributes, SystemUse use) {
        this.name = name;
        this.identifier = record.identifier();
        this.associated = record.isAssociated();
        this.attributes = attributes;
        this.checksumIndex = ArrayIndex.decode(use.ofChecksums().getOrDefault(ArrayIndex.NAME, NONE));
        this.compressed = use.compressed;
    }

    String name() {
        return name;
    }

    /** Whether a record is for the same file. */
    boolean continuesWith(DirectoryRecord record) {
        return !record.isDirectory()
                && record.isAssociated() == associated
                && Arrays.equals(identifier, record.identifier());
    }

    /**
     * Takes the extent of a record.
     *
     * @param volumes the volume that is read, of how many
     */
    void add(DirectoryRecord record, VolumeNumber volumes) {
        if (record.dataLength() == 0) {
            return;
        }
        Extent extent = new Extent(record.start(), record.dataLength(), record.form());
        if (volumes.isElsewhere(record.volume())) {
            objection = "is on volume " + record.volume() + " of a set of " + volumes.count() + ", and this is volume "
                    + volumes.number();
        } else if (extent.form().isInterleaved() && extent.form().attributeBlocks() > 0) {
            objection = "is interleaved and has an extended attribute record: where its first byte is, is not known";
        }
        if (extents.isEmpty()) {
            extents = List.of(extent);
        } else {
            extents = new ArrayList<>(extents);
            extents.add(extent);
        }
    }

    /** Why the content can't be read, or null if it can. */
    @Nullable
    String objection() {
        return objection;
    }

    /** The first extent that lies beyond so many blocks, or null. */
    @Nullable
    Extent beyond(long blocks) {
        for (Extent extent : extents) {
            if (extent.lba() + extent.blocks() > blocks) {
                return extent;
            }
        }
        return null;
    }

    FileNode build(BlockSource source, @Nullable ChecksumArray checksums, boolean complete) {
        StoredContent stored = new StoredContent(source, extents, checksums, checksumIndex, complete);
        return new FileNode(name, attributes, content(stored));
    }

    private FileContent content(StoredContent stored) {
        if (objection != null) {
            return new RefusedContent(stored.size(), stored.origin(), objection);
        }
        return compressed == null || stored.size() == 0 ? stored : new ZisofsContent(stored, compressed);
    }
}
