package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.ChecksumArray;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadRequest;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.checksum.Md5;
import org.burnish.image.iso9660.record.DirectoryRecord;

/**
 * Reads a tree of directories, always the one with the lowest address next, so that reading goes forward. No directory
 * is read twice, and all of them together are not longer than the medium.
 */
final class TreeReader {

    private static final int BLOCK = BlockCache.BLOCK;

    /** More levels than a path of 4096 bytes can have. */
    private static final int MAX_DEPTH = 2048;

    /** A directory that was seen in another one and is yet to be read. */
    private record Pending(DirectoryNode node, long lba, long bytes, int depth) {}

    private final BlockSource source;
    private final LoadRequest request;
    private final Notices notices;
    private final BlockCache cache;
    private final SystemUseReader systemUses;
    private final NodeAttributes attributes = new NodeAttributes();
    private final PriorityQueue<Pending> pending = new PriorityQueue<>(Comparator.comparingLong(Pending::lba));
    private final Set<Long> seen = new HashSet<>();
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private final ByteBuffer current = ByteBuffer.allocate(BLOCK);
    private long budget;
    private RecordReader records;
    private boolean rockRidge;
    private Optional<ArrayLocation> arrayLocation = Optional.empty();
    private Optional<ChecksumArray> checksums = Optional.empty();

    TreeReader(BlockSource source, LoadRequest request, Notices notices) {
        this.source = source;
        this.request = request;
        this.notices = notices;
        this.cache = new BlockCache(source);
        this.systemUses = new SystemUseReader(cache);
        this.budget = source.blocks() * BLOCK;
    }

    /** Whether the names are those of Rock Ridge. */
    boolean rockRidge() {
        return rockRidge;
    }

    /** Where the root says that checksums are. */
    Optional<ArrayLocation> arrayLocation() {
        return arrayLocation;
    }

    /** The checksums, if they were asked for and can be trusted. */
    Optional<ChecksumArray> checksums() {
        return checksums;
    }

    long nodes() {
        return records.nodes();
    }

    ImageTree read(SessionHead head) throws ImageException {
        DirectoryRecord place = head.primary().root();
        DirectoryNode root;
        try {
            root = root(place);
        } catch (IOException damaged) {
            throw new ImageException(
                    "The root directory at LBA " + place.extent() + " can't be read: " + damaged.getMessage(), damaged);
        }
        push(root, place.extent(), place.dataLength(), 0);
        while (!pending.isEmpty()) {
            readDirectory(pending.poll());
        }
        return new ImageTree(root);
    }

    private DirectoryNode root(DirectoryRecord place) throws IOException {
        DirectoryRecord self = self(place.extent());
        SystemUse use = systemUses.read(self);
        rockRidge = use.posix != null;
        if (use.protocol != null && use.protocol.valid()) {
            rockRidge = true;
            systemUses.skip(use.protocol.skip());
        }
        byte[] array = use.attributes().get(ArrayLocation.NAME);
        arrayLocation = array == null
                ? Optional.empty()
                : ArrayLocation.decode(array)
                        .filter(at -> at.type().equals(ArrayLocation.MD5) && at.itemSize() == Md5.LENGTH);
        if (request.checksums() && arrayLocation.isPresent()) {
            checksums = ArrayLoader.load(source, arrayLocation.get(), notices);
        }
        records = new RecordReader(this, source, rockRidge, checksums.orElse(null), request.names(), notices);
        return new DirectoryNode("", attributes.of(self, use));
    }

    /** The record of a directory within itself. */
    private DirectoryRecord self(long lba) throws IOException {
        block.clear().put(cache.block(lba)).flip();
        return DirectoryRecord.decode(block)
                .filter(DirectoryRecord::isSelf)
                .orElseThrow(() -> new IOException("the block does not begin with the record of a directory"));
    }

    SystemUse systemUse(DirectoryRecord record) throws IOException {
        return systemUses.read(record);
    }

    Attributes attributes(DirectoryRecord record, SystemUse use) {
        return attributes.of(record, use);
    }

    /** Notes that a directory is to be read. */
    void push(DirectoryNode node, long lba, long bytes, int depth) throws ImageException {
        if (!seen.add(lba)) {
            damage(node.path(), "the directory at LBA " + lba + " is in the tree more than once");
        } else if (depth > MAX_DEPTH) {
            damage(node.path(), "more than " + MAX_DEPTH + " levels of directories");
        } else {
            pending.add(new Pending(node, lba, bytes, depth));
        }
    }

    /** Notes that a directory is to be read which was moved to another place, where its own record tells all. */
    void pushMoved(DirectoryNode node, long lba, int depth) throws ImageException {
        try {
            DirectoryRecord self = self(lba);
            node.attributes(attributes.of(self, systemUses.read(self)));
            push(node, lba, self.dataLength(), depth);
        } catch (ImageException refused) {
            throw refused;
        } catch (IOException damaged) {
            damage(node.path(), "the moved directory at LBA " + lba + " can't be read: " + damaged.getMessage());
        }
    }

    private void readDirectory(Pending directory) throws ImageException {
        long blocks = (directory.bytes + BLOCK - 1) / BLOCK;
        budget -= blocks * BLOCK;
        if (budget < 0) {
            damage(directory.node.path(), "directories are longer than the medium");
            return;
        }
        records.begin(directory.node, directory.depth);
        for (long lba = directory.lba; lba < directory.lba + blocks; lba++) {
            try {
                // A copy, since continuation areas of its records may displace the block from the cache.
                records.readBlock(current.clear().put(cache.block(lba)).flip(), lba);
            } catch (ImageException refused) {
                throw refused;
            } catch (IOException unreadable) {
                damage(
                        directory.node.path(),
                        "the directory's block at LBA " + lba + " can't be read: " + unreadable.getMessage());
                break;
            }
        }
        records.end();
    }

    /** Refuses the image, or tells what is wrong if damage is tolerated. */
    void damage(String path, String detail) throws ImageException {
        if (!request.tolerateDamage()) {
            throw new ImageException("The image is damaged at " + path + ": " + detail
                    + ". To load what can be read all the same, switch the check off (-md5 load_check_off)");
        }
        notices.damaged(path, detail);
    }
}
