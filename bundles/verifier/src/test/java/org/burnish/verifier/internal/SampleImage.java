package org.burnish.verifier.internal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.CheckRange;
import org.burnish.image.ChecksumArray;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.image.StoredContent;

/** Builds a loaded image whose files lie on a {@link MemorySource}. The checksums are those of the undamaged bytes. */
final class SampleImage {

    static final Attributes ATTRIBUTES = new Attributes(Attributes.REGULAR | 0644, 0, 0, 0, 0, 0);

    private record Planned(String name, List<Extent> extents, int index) {}

    final MemorySource source;
    private final List<Planned> files = new ArrayList<>();
    private final ByteArrayOutputStream items = new ByteArrayOutputStream();
    private int count;

    SampleImage(MemorySource source) {
        this.source = source;
        items.writeBytes(new byte[16]);
    }

    SampleImage file(String name, long lba, long bytes) {
        return file(name, bytes == 0 ? List.of() : List.of(new Extent(lba, bytes)));
    }

    SampleImage file(String name, List<Extent> extents) {
        var digest = MemorySource.md5();
        for (Extent extent : extents) {
            digest.update(
                    source.bytes, Math.toIntExact(extent.lba() * MemorySource.BLOCK), Math.toIntExact(extent.bytes()));
        }
        items.writeBytes(digest.digest());
        files.add(new Planned(name, extents, ++count));
        return this;
    }

    SampleImage linkOf(String name) {
        Planned last = files.get(files.size() - 1);
        files.add(new Planned(name, last.extents, last.index));
        return this;
    }

    SampleImage withoutChecksum(String name, long lba, long bytes) {
        files.add(new Planned(name, List.of(new Extent(lba, bytes)), 0));
        return this;
    }

    LoadedImage loaded() {
        return build(new ChecksumArray("MD5", 16, items.toByteArray()));
    }

    LoadedImage withoutLoadingChecksums() {
        return build(null);
    }

    private LoadedImage build(ChecksumArray array) {
        DirectoryNode root = new DirectoryNode("", ATTRIBUTES);
        DirectoryNode directory = new DirectoryNode("d", ATTRIBUTES);
        root.put(directory);
        for (Planned file : files) {
            StoredContent content = new StoredContent(source, file.extents, array, file.index);
            directory.put(new FileNode(file.name, ATTRIBUTES, content));
        }
        return new Loaded(new ImageTree(root), count > 0, array != null && count > 0);
    }

    private record Loaded(ImageTree tree, boolean checksumsRecorded, boolean checksumsLoaded) implements LoadedImage {

        @Override
        public ImageSession session() {
            return new ImageSession(1, 0, 0, "SAMPLE");
        }

        @Override
        public List<CheckRange> ranges() {
            return List.of();
        }

        @Override
        public long nodes() {
            return 2L + tree.root().children().size();
        }
    }
}
