package org.burnish.archive.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.archive.ArchiveRequest.Form;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.jspecify.annotations.Nullable;

/**
 * What discs take besides contents, found out by laying all nodes out once with contents of one block.
 *
 * @param fixed blocks of a disc with nothing on it but the files that say what it is, the list of the set as long as it may get
 * @param nodeBytes bytes that the file system takes for a node on average
 * @param least blocks that a part of the deepest file takes besides its content
 * @param set bytes of the list of the set, rather more
 * @param form of the discs
 */
record Overhead(long fixed, long nodeBytes, long least, long set, Form form) {

    private static final long README_BYTES = 4096;

    static Overhead of(DirectoryNode root, Form form, Measure measure) throws IOException {
        Census census = new Census();
        census.count(root, 0);
        ImageTree thin = new DiscBuilder(root, content -> new SizedContent(content.origin(), 1)).whole(root);
        long bare = measure.blocks(new DiscBuilder(root, UnaryOperator.identity()).tree());
        long nodes = Math.max(0, measure.blocks(thin) - bare - census.files);
        long nodeBytes = BlockSource.BLOCK * (nodes + 1) / Math.max(1, census.nodes) + 1;
        Weigher weigher = new Weigher(nodeBytes, form);
        long least = census.deepest == null
                ? 1
                : weigher.ofPart(census.deepest)
                                .plus(Weigher.above(census.deepest))
                                .total()
                        + 1;
        Overhead found = new Overhead(0, nodeBytes, least, census.set, form);
        DiscBuilder empty = new DiscBuilder(root, UnaryOperator.identity());
        found.put(empty, 0);
        return new Overhead(measure.blocks(empty.tree()), nodeBytes, least, census.set, form);
    }

    /** Puts files as large as those that say what a disc is, with one file besides, may get. */
    void put(DiscBuilder disc, ImageNode only) {
        put(disc, 2 * (ManifestText.LINE + Weigher.bytes(only.path())));
    }

    private void put(DiscBuilder disc, long manifestBytes) {
        List<InfoFile> files = new ArrayList<>();
        files.add(sized(DiscFolder.README, README_BYTES));
        files.add(sized(DiscFolder.SET, set));
        files.add(sized(DiscFolder.KEY, Signer.PLANNED.pem().length));
        if (form == Form.BAG) {
            files.add(sized("/bagit.txt", BlockSource.BLOCK));
            files.add(sized("/bag-info.txt", BlockSource.BLOCK));
            files.add(sized(Bag.MANIFEST, BlockSource.BLOCK + manifestBytes));
            files.add(sized(Bag.TAG_MANIFEST, BlockSource.BLOCK));
        }
        files.add(sized(DiscFolder.MANIFEST, BlockSource.BLOCK + manifestBytes));
        files.add(sized(DiscFolder.SIGNATURE, BlockSource.BLOCK));
        disc.put(files, 0, file -> new SizedContent(file.path(), file.size()));
    }

    private static InfoFile sized(String path, long size) {
        return new InfoFile(path, size, digests -> new byte[0], false);
    }

    /** Counts nodes. */
    private static final class Census {

        private long nodes;
        private long files;
        private long set = 4096;
        private int depth;
        private @Nullable FileNode deepest;

        private void count(ImageNode node, int level) {
            nodes++;
            if (node instanceof DirectoryNode directory) {
                directory.children().forEach(child -> count(child, level + 1));
                return;
            }
            set += SetList.estimate(node.path());
            if (node instanceof FileNode file) {
                files++;
                FileContent content = file.content();
                if (level > depth && content.size() > 0) {
                    depth = level;
                    deepest = file;
                }
            }
        }
    }
}
