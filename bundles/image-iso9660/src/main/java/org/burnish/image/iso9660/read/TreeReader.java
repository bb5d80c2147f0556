package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.burnish.image.Attributes;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.ChecksumArray;
import org.burnish.image.DamagedImageException;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.Naming;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.record.PrimaryVolumeDescriptor;
import org.burnish.image.iso9660.susp.CarriedEntries;
import org.burnish.options.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree of directories, always the one with the lowest address next, so that reading goes forward. Several records
 * may share a directory, which is read once for each of them; a directory that is below itself has no end and is not
 * read.
 */
final class TreeReader {

    private static final int BLOCK = BlockSource.BLOCK;

    /** More levels than a path of 4096 bytes can have. */
    private static final int MAX_DEPTH = 2048;

    /** How many bytes of directories are read beyond the size of the medium, for those that are shared. */
    private static final long SHARED = 16L << 20;

    /** A directory that was seen in another one and is yet to be read. */
    private record Pending(
            DirectoryNode node,
            long lba,
            long bytes,
            int depth,
            @Nullable Pending above) {

        boolean isBelow(long address) {
            for (Pending at = this; at != null; at = at.above) {
                if (at.lba == address) {
                    return true;
                }
            }
            return false;
        }
    }

    private final BlockSource source;
    private final LoadRequest request;
    private final Notices notices;
    private final BlockCache cache;
    private final SystemUseReader systemUses;
    private final NodeAttributes attributes = new NodeAttributes();
    private final PriorityQueue<Pending> pending = new PriorityQueue<>(Comparator.comparingLong(Pending::lba));
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private final ByteBuffer current = ByteBuffer.allocate(BLOCK);
    private final Reach reach;
    private long budget;
    private @Nullable RecordReader records;
    private @Nullable Pending reading;
    private Naming naming = new Naming(Set.of(), Set.of());
    private Optional<ArrayLocation> arrayLocation = Optional.empty();
    private Optional<ChecksumArray> checksums = Optional.empty();

    TreeReader(BlockSource source, LoadRequest request, Notices notices) {
        this.source = source;
        this.request = request;
        this.notices = notices;
        this.cache = new BlockCache(
                source,
                request.options().get(LoadOptions.CACHE_RUNS),
                request.options().get(LoadOptions.RUN_BLOCKS));
        this.reach = new Reach(source.blocks());
        this.systemUses = new SystemUseReader(cache, reach);
        this.budget = source.blocks() * BLOCK + SHARED;
    }

    /** What the tree refers to: its directories, files, and checksums. */
    Reach reach() {
        return reach;
    }

    /** Which names the image offers, and of which the tree was made. */
    Naming naming() {
        return naming;
    }

    /** Where the root says that checksums are. */
    Optional<ArrayLocation> arrayLocation() {
        return arrayLocation;
    }

    /** The checksums, if they were asked for and can be trusted. */
    Optional<ChecksumArray> checksums() {
        return checksums;
    }

    private RecordReader records() {
        return Objects.requireNonNull(records);
    }

    long nodes() {
        return records().nodes();
    }

    ImageTree read(SessionHead head) throws ImageException {
        DirectoryRecord place = head.primary().root();
        DirectoryNode root;
        try {
            root = root(head);
            Optional<FurtherForm> form = FurtherForm.of(naming.loaded());
            if (form.isPresent()) {
                place = root(head, form.get()).orElseThrow();
                root = new DirectoryNode("", attributes.of(self(place.start()), new SystemUse()));
            }
        } catch (IOException damaged) {
            throw new ImageException(
                    "The root directory at LBA " + place.extent() + " can't be read: " + damaged.getMessage(), damaged);
        }
        push(root, place.start(), place.dataLength());
        while (!pending.isEmpty()) {
            readDirectory(pending.poll());
        }
        return new ImageTree(root);
    }

    private DirectoryNode root(SessionHead head) throws IOException {
        DirectoryRecord self = self(head.primary().root().start());
        SystemUse use = systemUses.readRoot(self);
        boolean offered = use.posix != null;
        if (use.protocol != null && use.protocol.valid()) {
            offered = true;
            systemUses.skip(use.protocol.skip());
        }
        naming = naming(head, offered);
        boolean rockRidge = naming.loaded().contains(Naming.Kind.ROCK_RIDGE);
        byte[] array = use.ofChecksums().get(ArrayLocation.NAME);
        arrayLocation =
                array == null ? Optional.empty() : ArrayLocation.decode(array).filter(ArrayLocation::isPlausible);
        arrayLocation.ifPresent(at -> reach.include(at.end(), at.blocks() + 1));
        if (request.checksums() && arrayLocation.isPresent()) {
            checksums = ArrayLoader.load(source, arrayLocation.get(), request.digests(), notices);
        }
        records = new RecordReader(this, source, names(), checksums.orElse(null), head.volume(), notices);
        DirectoryNode root = new DirectoryNode("", attributes.ofRoot(self, rockRidge ? use : new SystemUse()));
        CarriedEntries extras = CarriedEntries.NONE.withSelf(use.carried());
        root.extras(!rockRidge || extras.isEmpty() ? null : extras);
        return root;
    }

    /** The first of the wanted forms that the image has. */
    private Naming naming(SessionHead head, boolean rockRidge) {
        Set<Naming.Kind> offered = EnumSet.noneOf(Naming.Kind.class);
        if (rockRidge) {
            offered.add(Naming.Kind.ROCK_RIDGE);
        }
        for (FurtherForm form : FurtherForm.values()) {
            root(head, form).ifPresent(root -> offered.add(form.kind()));
        }
        Set<Naming.Kind> loaded = offered.stream()
                .filter(request.naming()::allows)
                .limit(1)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Naming.Kind.class)));
        return new Naming(offered, loaded);
    }

    private static Optional<DirectoryRecord> root(SessionHead head, FurtherForm form) {
        return head.descriptor(form).flatMap(PrimaryVolumeDescriptor::root);
    }

    private RecordNames names() {
        Set<Naming.Kind> loaded = naming.loaded();
        return FurtherForm.of(loaded)
                .map(form -> form.names(request.names()))
                .orElseGet(() ->
                        loaded.isEmpty() ? RecordNames.plain(request.names()) : RecordNames.rockRidge(request.names()));
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
    void push(DirectoryNode node, long lba, long bytes) throws ImageException {
        int depth = reading == null ? 0 : reading.depth + 1;
        if (reading != null && reading.isBelow(lba)) {
            damage(node.path(), "the directory at LBA " + lba + " is below itself");
        } else if (depth > MAX_DEPTH) {
            damage(node.path(), "more than " + MAX_DEPTH + " levels of directories");
        } else {
            reach.include(lba, BlockSource.blocksOf(bytes));
            pending.add(new Pending(node, lba, bytes, depth, reading));
        }
    }

    /** Notes that a directory is to be read which was moved to another place, where its own record says all. */
    void pushMoved(DirectoryNode node, long lba) throws ImageException {
        try {
            DirectoryRecord self = self(lba);
            Attributes moved = attributes.of(self, systemUses.read(self));
            node.attributes(moved.with(node.attributes().named().with(moved.named())));
            push(node, lba, self.dataLength());
        } catch (ImageException refused) {
            throw refused;
        } catch (IOException damaged) {
            damage(node.path(), "the moved directory at LBA " + lba + " can't be read: " + damaged.getMessage());
        }
    }

    private void readDirectory(Pending directory) throws ImageException {
        long blocks = BlockSource.blocksOf(directory.bytes);
        budget -= blocks * BLOCK;
        if (budget < 0) {
            damage(directory.node.path(), "the directories are longer than the medium, or share each other too often");
            return;
        }
        reading = directory;
        RecordReader reader = records();
        reader.begin(directory.node);
        for (long lba = directory.lba; lba < directory.lba + blocks; lba++) {
            try {
                // A copy, since continuation areas of its records may displace the block from the cache.
                int end = (int) Math.min(BLOCK, directory.bytes - (lba - directory.lba) * BLOCK);
                reader.readBlock(current.clear().put(cache.block(lba)).flip(), lba, end);
            } catch (ImageException refused) {
                throw refused;
            } catch (IOException unreadable) {
                damage(
                        directory.node.path(),
                        "the directory's block at LBA " + lba + " can't be read: " + unreadable.getMessage());
                break;
            }
        }
        reader.end();
    }

    /** Refuses the image, or reports what is wrong if damage is tolerated. */
    void damage(String path, String detail) throws ImageException {
        if (!request.tolerateDamage()) {
            throw new DamagedImageException(
                    Fact.of("image.damaged", "The image is damaged at {path}").with("path", path),
                    Fact.of("image.damage", "{detail}").with("detail", detail));
        }
        notices.damaged(path, detail);
    }
}
