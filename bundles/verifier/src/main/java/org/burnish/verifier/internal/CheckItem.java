package org.burnish.verifier.internal;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.FileNode;
import org.burnish.image.StoredContent;

/** Content with a recorded checksum, and the files that have it. */
final class CheckItem {

    private final StoredContent content;
    private final long bytes;
    /** Kept, since sorting a million items asks for it twenty million times. */
    private final long lba;

    private List<FileNode> files;

    CheckItem(FileNode file, StoredContent content) {
        this.content = content;
        this.bytes = content.size();
        this.lba = content.extents().isEmpty() ? 0 : content.extents().get(0).lba();
        this.files = List.of(file);
    }

    StoredContent content() {
        return content;
    }

    long bytes() {
        return bytes;
    }

    List<FileNode> files() {
        return files;
    }

    /** The first block, 0 for empty content. */
    long lba() {
        return lba;
    }

    boolean oneExtent() {
        return content.extents().size() == 1;
    }

    boolean sameAs(CheckItem other) {
        return content.checksumIndex() == other.content.checksumIndex()
                && content.extents().equals(other.content.extents());
    }

    void addFilesOf(CheckItem other) {
        files = new ArrayList<>(files);
        files.addAll(other.files);
    }
}
