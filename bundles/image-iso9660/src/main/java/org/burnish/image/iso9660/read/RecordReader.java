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
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.image.Zeros;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.susp.CarriedEntries;
import org.jspecify.annotations.Nullable;

/** Makes nodes of the records of one directory after the other. */
final class RecordReader {

    /** A node takes at least this many bytes of memory. */
    private static final int NODE_BYTES = 200;

    private static final int PROGRESS_STEP = 1 << 16;

    /** What distinguishes an associated file (ECMA-119 clause 9.1.6) from the file that it belongs to. */
    private static final String ASSOCIATED = ".associated";

    private final TreeReader tree;
    private final BlockSource source;
    private final RecordNames names;
    private final @Nullable ChecksumArray checksums;
    private final VolumeNumber volume;
    private final Notices notices;
    private final long blocks;
    private final long nodeLimit = Runtime.getRuntime().maxMemory() / NODE_BYTES;
    private long nodes = 1;

    /** Counts through the whole image: with a counter for each name, a million equal names would take for ever. */
    private long duplicates = 1;

    private DirectoryNode directory = new DirectoryNode("", new Attributes(0, 0, 0, 0, 0, 0));
    private @Nullable FileBuilder file;
    private CarriedEntries fileExtras = CarriedEntries.NONE;

    RecordReader(
            TreeReader tree,
            BlockSource source,
            RecordNames names,
            @Nullable ChecksumArray checksums,
            VolumeNumber volume,
            Notices notices) {
        this.tree = tree;
        this.source = source;
        this.names = names;
        this.checksums = checksums;
        this.volume = volume;
        this.notices = notices;
        this.blocks = source.blocks();
    }

    /** How many nodes were made, the root included. */
    long nodes() {
        return nodes;
    }

    void begin(DirectoryNode node) {
        directory = node;
    }

    /**
     * Takes the records of one block; a zero byte in place of a record ends them.
     *
     * @param end the byte behind those of the block that belong to the directory
     */
    void readBlock(ByteBuffer block, long lba, int end) throws IOException {
        while (block.hasRemaining() && block.get(block.position()) != 0) {
            int at = block.position();
            Optional<DirectoryRecord> record = DirectoryRecord.decode(block);
            if (record.isEmpty()) {
                tree.damage(directory.path(), "no valid directory record at LBA " + lba + ", byte " + at);
                return;
            }
            if (record.get().isSelf()) {
                carrySelf(record.get());
            } else if (!record.get().isParent()) {
                read(record.get());
            }
        }
        if (block.position() < end && !Zeros.fill(block, block.position(), end)) {
            notices.damaged(
                    directory.path(),
                    "the records of the block at LBA " + lba + " end at byte " + block.position()
                            + ", but there is more behind them");
        }
    }

    /** Ends a directory. */
    void end() throws ImageException {
        if (file != null) {
            FileBuilder cut = file;
            tree.damage(path(cut.name()), "the last part of the file is missing");
            finishFile(cut);
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
        FileBuilder part = file;
        if (part != null) {
            tree.reach().include(record.extent(), record.blocks());
            part.add(record, volume);
            if (!record.isMultiExtent()) {
                finishFile(part);
            }
        }
    }

    /** Keeps the named attributes of a directory's record of itself, and what is not understood there. */
    private void carrySelf(DirectoryRecord record) {
        if (!names.hasSystemUse() || directory.parent() == null) {
            return;
        }
        try {
            SystemUse use = tree.systemUse(record);
            Attributes attributes = directory.attributes();
            directory.attributes(attributes.with(attributes.named().with(use.named())));
            CarriedEntries.Part self = use.carried();
            if (!self.isEmpty()) {
                CarriedEntries above = (CarriedEntries) directory.extras().orElse(CarriedEntries.NONE);
                directory.extras(above.withSelf(self));
            }
        } catch (IOException damaged) {
            notices.damaged(
                    directory.path(),
                    "the system use area of the directory's own record can't be read: " + damaged.getMessage());
        }
    }

    private SystemUse systemUse(DirectoryRecord record) throws ImageException {
        if (!names.hasSystemUse()) {
            return new SystemUse();
        }
        try {
            return tree.systemUse(record);
        } catch (IOException damaged) {
            tree.damage(
                    path(names.identifier(record)),
                    "the system use area of the record can't be read: " + damaged.getMessage());
            return new SystemUse();
        }
    }

    private void make(DirectoryRecord record, SystemUse use) throws ImageException {
        count();
        Attributes attributes = tree.attributes(record, use);
        String name = unique(names.of(record, use), record.isAssociated());
        switch (attributes.type()) {
            case Attributes.DIRECTORY -> makeDirectory(name, attributes, record, use);
            case Attributes.SYMLINK -> put(link(name, attributes, use), record, use);
            case Attributes.REGULAR -> {
                file = new FileBuilder(name, record, attributes, use);
                boolean empty = record.dataLength() == 0 && !record.isMultiExtent();
                fileExtras = extras(record, empty ? use.carriedWithoutContent() : use.carried());
            }
            default -> put(new SpecialNode(name, attributes, NodeAttributes.device(use.device)), record, use);
        }
    }

    private SymlinkNode link(String name, Attributes attributes, SystemUse use) {
        String target = names.convert(use.linkTarget());
        if (target.isEmpty() || target.indexOf('\0') >= 0) {
            notices.damaged(
                    path(name),
                    "the target of the symbolic link "
                            + (target.isEmpty() ? "is empty" : "holds a zero byte")
                            + "; no file system can have such a link");
        }
        return new SymlinkNode(name, attributes, target);
    }

    private static CarriedEntries extras(DirectoryRecord record, CarriedEntries.Part part) {
        int flags = record.flags() & DirectoryRecord.CARRIED;
        return part.isEmpty() && flags == 0
                ? CarriedEntries.NONE
                : new CarriedEntries(part, CarriedEntries.Part.NONE, flags);
    }

    private void makeDirectory(String name, Attributes attributes, DirectoryRecord record, SystemUse use)
            throws ImageException {
        DirectoryNode child = new DirectoryNode(name, attributes);
        put(child, record, use);
        if (use.childLink != null) {
            tree.pushMoved(child, use.childLink.block());
        } else if (volume.isElsewhere(record.volume())) {
            notices.damaged(child.path(), "the directory is on volume " + record.volume() + " of the set");
        } else {
            tree.push(child, record.start(), record.dataLength());
        }
    }

    private void finishFile(FileBuilder whole) {
        Extent beyond = whole.beyond(blocks);
        if (beyond != null) {
            notices.damaged(
                    path(whole.name()),
                    "the content, " + beyond.bytes() + " bytes at LBA " + beyond.lba()
                            + ", reaches beyond the medium's end at " + blocks);
        }
        if (whole.objection() != null) {
            notices.damaged(path(whole.name()), "the content " + whole.objection());
        }
        put(whole.build(source, checksums, beyond == null), fileExtras);
        file = null;
    }

    private void put(ImageNode node, DirectoryRecord record, SystemUse use) {
        put(node, extras(record, use.carriedWithoutContent()));
    }

    private void put(ImageNode node, CarriedEntries extras) {
        node.extras(extras.isEmpty() ? null : extras);
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

    /** A name that can be one, and that the directory does not have yet. */
    private String unique(String name, boolean associated) {
        String legal = name.replace('/', '_').replace('\0', '_');
        if (legal.isEmpty() || legal.equals(".") || legal.equals("..")) {
            legal = "_" + legal;
        }
        if (associated) {
            legal += ASSOCIATED;
        }
        String free = legal;
        while (directory.child(free) != null) {
            free = legal + "_" + ++duplicates;
        }
        if (!free.equals(name)) {
            notices.report(
                    ImageNotice.Kind.NAME_CHANGED,
                    path(free),
                    associated
                            ? "this is the associated file of '" + name + "', which has the same name in the image"
                            : "the name in the image, '" + name + "', can't be used or is there twice");
        }
        return free;
    }

    private String path(String name) {
        String above = directory.path();
        return above.endsWith("/") ? above + name : above + "/" + name;
    }
}
