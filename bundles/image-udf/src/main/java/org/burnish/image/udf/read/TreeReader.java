package org.burnish.image.udf.read;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.udf.record.BlockAddress;
import org.burnish.image.udf.record.FileEntry;
import org.burnish.image.udf.record.FileIdentifier;
import org.burnish.image.udf.volume.Blocks;
import org.burnish.image.udf.volume.FileRecord;
import org.burnish.image.udf.volume.Volume;

/**
 * Reads the directories of a volume, always the one with the lowest address next, so that reading goes forward. A directory
 * has one place in the tree; another one that names it is damaged.
 */
final class TreeReader {

    /** More levels than a path of 4096 bytes can have. */
    private static final int MAX_DEPTH = 2048;

    private static final int PROGRESS_STEP = 10_000;
    private static final Comparator<BlockAddress> BY_ADDRESS =
            Comparator.comparingInt(BlockAddress::partition).thenComparingLong(BlockAddress::block);

    /** A directory that was seen in another one and is yet to be read. */
    private record Pending(DirectoryNode node, BlockAddress address, BlockAddress parent, int depth) {}

    private final Volume volume;
    private final Blocks blocks;
    private final Faults faults;
    private final DirectoryReader directories;
    private final NodeMaker maker;
    private final PriorityQueue<Pending> pending =
            new PriorityQueue<>(Comparator.comparing(Pending::address, BY_ADDRESS));
    private final Set<BlockAddress> seen = new HashSet<>();
    private long nodes;

    TreeReader(Volume volume, Faults faults) {
        this.volume = volume;
        this.blocks = volume.blocks();
        this.faults = faults;
        this.directories = new DirectoryReader(blocks, faults);
        this.maker = new NodeMaker(blocks, directories, faults);
    }

    long nodes() {
        return nodes;
    }

    ImageTree read() throws ImageException {
        BlockAddress address = FileSets.of(volume).root().address();
        FileRecord root = blocks.file(address);
        if (root.entry().type() != FileEntry.DIRECTORY) {
            throw root.place()
                    .damaged("the root directory's file type is " + root.entry().type()
                            + ", and should be 4 (4/14.6.6)");
        }
        DirectoryNode node = (DirectoryNode) maker.make("", "/", root).orElseThrow();
        nodes++;
        push(new Pending(node, address, address, 0));
        while (!pending.isEmpty()) {
            read(pending.poll());
        }
        return new ImageTree(node);
    }

    private void push(Pending directory) throws ImageException {
        if (directory.depth > MAX_DEPTH) {
            faults.damage(
                    directory.node.path(),
                    new ImageException("there are more than " + MAX_DEPTH + " levels of directories"));
        } else if (seen.add(directory.address)) {
            pending.add(directory);
        } else {
            faults.damage(
                    directory.node.path(),
                    new ImageException("the directory at " + directory.address
                            + " is in the tree already: it is below itself, or in two directories (ECMA-167 4/8.6)"));
        }
    }

    private void read(Pending directory) throws ImageException {
        String path = directory.node.path();
        List<FileIdentifier> identifiers;
        try {
            FileRecord record = blocks.file(directory.address);
            identifiers = directories.read(record, path);
            requireParent(identifiers, directory, record);
        } catch (ImageException damaged) {
            faults.damage(path, damaged);
            return;
        }
        // the entries in the order of their addresses
        identifiers.sort(Comparator.comparing(identifier -> identifier.icb().address(), BY_ADDRESS));
        Names names = new Names(directory.node, faults);
        for (FileIdentifier identifier : identifiers) {
            if (!identifier.isParent()) {
                add(directory, identifier, names);
            }
        }
    }

    /** That of the root names the root itself. */
    private void requireParent(List<FileIdentifier> identifiers, Pending directory, FileRecord record) {
        boolean named = identifiers.stream()
                .anyMatch(identifier ->
                        identifier.isParent() && identifier.icb().address().equals(directory.parent));
        if (!named) {
            faults.odd(
                    directory.node.path(),
                    record.place()
                            .of("directory")
                            .damaged("it does not name " + directory.parent + " as its parent (4/8.6)"));
        }
    }

    private void add(Pending directory, FileIdentifier identifier, Names names) throws ImageException {
        BlockAddress address = identifier.icb().address();
        String name = names.usable(identifier.name());
        String path = names.path(name);
        blocks.budget().takeNode(name.length());
        blocks.budget().takeMetadata(1);
        try {
            FileRecord record = blocks.file(address);
            boolean isDirectory = record.entry().type() == FileEntry.DIRECTORY;
            if (isDirectory != identifier.isDirectory()) {
                throw record.place()
                        .damaged("its file type is " + record.entry().type() + ", but its directory says that"
                                + " it is " + (identifier.isDirectory() ? "" : "no ")
                                + "directory (4/14.4.3, 4/14.6.6)");
            }
            Optional<ImageNode> node = maker.make(name, path, record);
            if (node.isPresent()) {
                directory.node.put(node.get());
                count();
                if (node.get() instanceof DirectoryNode child) {
                    push(new Pending(child, address, directory.address, directory.depth + 1));
                }
            }
        } catch (ImageException damaged) {
            faults.damage(path, damaged);
        }
    }

    private void count() {
        if (++nodes % PROGRESS_STEP == 0) {
            faults.progress(nodes);
        }
    }
}
