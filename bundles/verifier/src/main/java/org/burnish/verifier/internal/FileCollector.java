package org.burnish.verifier.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SpecialNode;
import org.burnish.image.StoredContent;
import org.burnish.image.SymlinkNode;

/** Finds the files of a tree that are on the medium, and puts those with checksums in the order of their addresses. */
final class FileCollector {

    private final List<CheckItem> found = new ArrayList<>();
    private long withoutChecksum;
    private boolean indexed;

    /** Calls back for each file of a tree that has content on the medium. */
    static void walk(ImageNode from, BiConsumer<FileNode, StoredContent> each) {
        walkAll(from, file -> file.content().stored().ifPresent(content -> each.accept(file, content)), unknown -> {});
    }

    /**
     * Calls back for each file of a tree.
     *
     * @param unknown is called for each node of a kind that may have content which nobody here knows how to read
     */
    static void walkAll(ImageNode from, Consumer<FileNode> each, Consumer<ImageNode> unknown) {
        Deque<ImageNode> open = new ArrayDeque<>();
        open.push(from);
        while (!open.isEmpty()) {
            ImageNode node = open.pop();
            if (node instanceof DirectoryNode directory) {
                directory.children().forEach(open::push);
            } else if (node instanceof FileNode file) {
                each.accept(file);
            } else if (!(node instanceof SymlinkNode || node instanceof SpecialNode)) {
                unknown.accept(node);
            }
        }
    }

    FileCollector(ImageNode from) {
        walkAll(
                from,
                file -> file.content().stored().ifPresent(content -> add(file, content)),
                unknown -> withoutChecksum++);
    }

    private void add(FileNode file, StoredContent content) {
        if (content.checksum().isPresent()) {
            found.add(new CheckItem(file, content));
        } else {
            withoutChecksum++;
            indexed |= content.checksumIndex() != 0;
        }
    }

    long withoutChecksum() {
        return withoutChecksum;
    }

    /** Whether some file without checksum names an item of an array that was not loaded. */
    boolean indexed() {
        return indexed;
    }

    /** The contents in the order of their addresses, each but once. */
    List<CheckItem> items() {
        found.sort(Comparator.comparingLong(CheckItem::lba)
                .thenComparingLong(CheckItem::bytes)
                .thenComparingInt(item -> item.content().checksumIndex()));
        List<CheckItem> items = new ArrayList<>(found.size());
        for (CheckItem item : found) {
            if (!items.isEmpty() && items.get(items.size() - 1).sameAs(item)) {
                items.get(items.size() - 1).addFilesOf(item);
            } else {
                items.add(item);
            }
        }
        return items;
    }
}
