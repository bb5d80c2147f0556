package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.ChecksumArray;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.NameConversion;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.image.iso9660.checksum.ArrayIndex;
import org.burnish.image.iso9660.record.DirectoryRecord;

/** Makes nodes of the records of one directory after the other. */
final class RecordReader {

    /** A node takes at least this many bytes of memory. */
    private static final int NODE_BYTES = 200;

    private static final int PROGRESS_STEP = 1 << 16;

    private final TreeReader tree;
    private final BlockSource source;
    private final boolean rockRidge;
    private final ChecksumArray checksums;
    private final NameConversion names;
    private final Notices notices;
    private final long blocks;
    private final long nodeLimit = Runtime.getRuntime().maxMemory() / NODE_BYTES;
    private long nodes = 1;

    /** Counts through the whole image: with a counter for each name, a million equal names would take for ever. */
    private long duplicates = 1;

    private DirectoryNode directory;
    private int depth;
    private FileBuilder file;

    RecordReader(
            TreeReader tree,
            BlockSource source,
            boolean rockRidge,
            ChecksumArray checksums,
            NameConversion names,
            Notices notices) {
        this.tree = tree;
        this.source = source;
        this.rockRidge = rockRidge;
        this.checksums = checksums;
        this.names = names;
        this.notices = notices;
        this.blocks = source.blocks();
    }

    /** How many nodes were made, the root included. */
    long nodes() {
        return nodes;
    }

    void begin(DirectoryNode node, int level) {
        directory = node;
        depth = level;
    }

    /** Takes the records of one block; a zero byte in place of a record ends them. */
    void readBlock(ByteBuffer block, long lba) throws IOException {
        while (block.hasRemaining() && block.get(block.position()) != 0) {
            int at = block.position();
            Optional<DirectoryRecord> record = DirectoryRecord.decode(block);
            if (record.isEmpty()) {
                tree.damage(directory.path(), "no valid directory record at LBA " + lba + ", byte " + at);
                return;
            }
            if (!record.get().isSelf() && !record.get().isParent()) {
                read(record.get());
            }
        }
    }

    /** Ends a directory. */
    void end() throws ImageException {
        if (file != null) {
            tree.damage(path(file.name()), "the last part of the file is missing");
            finishFile();
        }
    }

    private void read(DirectoryRecord record) throws IOException {
        if (file != null && !file.continuesWith(record)) {
            end();
        }
        if (file == null) {
            SystemUse use = systemUse(record);
            if (!use.relocated) {
                make(record, use);
            }
        }
        if (file != null) {
            file.add(record);
            if (!record.isMultiExtent()) {
                finishFile();
            }
        }
    }

    private SystemUse systemUse(DirectoryRecord record) throws ImageException {
        if (!rockRidge) {
            return new SystemUse();
        }
        try {
            return tree.systemUse(record);
        } catch (IOException damaged) {
            tree.damage(
                    path(PlainName.of(record)),
                    "the system use area of the record can't be read: " + damaged.getMessage());
            return new SystemUse();
        }
    }

    private void make(DirectoryRecord record, SystemUse use) throws ImageException {
        count();
        String name = unique(name(record, use));
        Attributes attributes = tree.attributes(record, use);
        switch (attributes.type()) {
            case Attributes.DIRECTORY -> makeDirectory(name, attributes, record, use);
            case Attributes.SYMLINK -> put(new SymlinkNode(name, attributes, names.convert(use.linkTarget())));
            case Attributes.REGULAR ->
                file = new FileBuilder(
                        name,
                        record.identifier(),
                        attributes,
                        ArrayIndex.decode(use.attributes().getOrDefault(ArrayIndex.NAME, new byte[0])));
            default -> put(new SpecialNode(name, attributes, NodeAttributes.device(use.device)));
        }
    }

    private void makeDirectory(String name, Attributes attributes, DirectoryRecord record, SystemUse use)
            throws ImageException {
        DirectoryNode child = new DirectoryNode(name, attributes);
        put(child);
        if (use.childLink == null) {
            tree.push(child, record.extent(), record.dataLength(), depth + 1);
        } else {
            tree.pushMoved(child, use.childLink.block(), depth + 1);
        }
    }

    private void finishFile() {
        Extent beyond = file.beyond(blocks);
        if (beyond != null) {
            notices.damaged(
                    path(file.name()),
                    "the content, " + beyond.bytes() + " bytes at LBA " + beyond.lba()
                            + ", reaches beyond the medium's end at " + blocks);
        }
        put(file.build(source, checksums, beyond == null));
        file = null;
    }

    private void put(ImageNode node) {
        directory.put(node);
    }

    private void count() throws ImageException {
        nodes++;
        if (nodes > nodeLimit) {
            throw new ImageException("The image has more than " + nodeLimit
                    + " files, too many for the memory of this Java process; give it more (-Xmx)");
        }
        if (nodes % PROGRESS_STEP == 0) {
            notices.progress(nodes);
        }
    }

    private String name(DirectoryRecord record, SystemUse use) {
        String name = use.name();
        return names.convert(name.isEmpty() ? PlainName.of(record) : name);
    }

    /** A name that can be one, and that the directory does not have yet. */
    private String unique(String name) {
        String legal = name.replace('/', '_').replace('\0', '_');
        if (legal.isEmpty() || legal.equals(".") || legal.equals("..")) {
            legal = "_" + legal;
        }
        String free = legal;
        while (directory.child(free) != null) {
            free = legal + "_" + ++duplicates;
        }
        if (!free.equals(name)) {
            notices.tell(
                    ImageNotice.Kind.NAME_CHANGED,
                    path(free),
                    "the name in the image, '" + name + "', can't be used or is there twice");
        }
        return free;
    }

    private String path(String name) {
        String above = directory.path();
        return above.endsWith("/") ? above + name : above + "/" + name;
    }
}
