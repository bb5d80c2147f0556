package ${package};

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.burnish.image.Attributes;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.StoredContent;

/** Reads the directories of a volume. A table is read once: one that is met again is damage, and ends there. */
final class ${className}Reader {

    /** Nobody has more; it keeps a damaged size from taking the memory. */
    private static final long MAX_TABLE = 16L << 20;

    private static final int MAX_DEPTH = 256;

    /** Decides what becomes of damage: it is thrown, or the directory is left out from there on. */
    @FunctionalInterface
    interface Damage {
        void at(String path, ImageException what) throws ImageException;
    }

    private record Pending(DirectoryNode node, long sector, long bytes, int depth) {}

    private final BlockSource source;
    private final long start;
    private final Damage damage;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Set<Long> tables = new HashSet<>();
    private long created;
    private long nodes = 1;

    ${className}Reader(BlockSource source, long start, Damage damage) {
        this.source = source;
        this.start = start;
        this.damage = damage;
    }

    ${className}Image read() throws ImageException {
        ${className}Descriptor descriptor = descriptor();
        created = descriptor.created();
        DirectoryNode root = new DirectoryNode("", attributes(Attributes.DIRECTORY | 0555));
        pending.add(new Pending(root, descriptor.rootSector(), descriptor.rootBytes(), 0));
        while (!pending.isEmpty()) {
            Pending next = pending.remove();
            try {
                directory(next);
            } catch (ImageException damaged) {
                damage.at(next.node.path(), damaged);
            }
        }
        ImageSession session = new ImageSession(1, start, source.blocks() - start, descriptor.volumeId());
        return new ${className}Image(new ImageTree(root), session, nodes);
    }

    private ${className}Descriptor descriptor() throws ImageException {
        try {
            return ${className}Descriptor.read(source, start)
                    .orElseThrow(() -> new ImageException("No volume of this format begins at LBA " + start));
        } catch (ImageException none) {
            throw none;
        } catch (IOException unreadable) {
            throw new ImageException("The volume descriptor can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private void directory(Pending directory) throws ImageException {
        if (directory.bytes == 0) {
            return;
        }
        if (directory.depth > MAX_DEPTH || !tables.add(directory.sector)) {
            throw new ImageException("the table in sector " + directory.sector + " is within itself, or met twice");
        }
        ByteBuffer table = table(directory);
        if (${className}Entry.isEmpty(table)) {
            return;
        }
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> places = new ArrayDeque<>(List.of(0));
        while (!places.isEmpty()) {
            int place = places.pop();
            if (!seen.add(place)) {
                throw new ImageException("the entry at byte " + place + " is in the tree twice");
            }
            ${className}Entry entry = ${className}Entry.at(table, place);
            add(directory, entry);
            if (entry.right() != 0) {
                places.push(entry.right());
            }
            if (entry.left() != 0) {
                places.push(entry.left());
            }
        }
    }

    private ByteBuffer table(Pending directory) throws ImageException {
        long blocks = blocks(directory.bytes);
        if (directory.bytes > MAX_TABLE || start + directory.sector + blocks > source.blocks()) {
            throw new ImageException("the table of " + directory.bytes + " bytes in sector " + directory.sector
                    + " does not fit on the medium, or is longer than " + MAX_TABLE + " bytes");
        }
        ByteBuffer table = ByteBuffer.allocateDirect(Math.toIntExact(blocks * BlockSource.BLOCK))
                .order(ByteOrder.LITTLE_ENDIAN);
        try {
            source.read(start + directory.sector, table);
        } catch (IOException unreadable) {
            throw new ImageException(
                    "the table in sector " + directory.sector + " can't be read: " + unreadable.getMessage(),
                    unreadable);
        }
        return table.flip().limit((int) directory.bytes);
    }

    private void add(Pending directory, ${className}Entry entry) throws ImageException {
        if (directory.node.child(entry.name()) != null) {
            throw new ImageException("there are two entries of the name '" + entry.name() + "'");
        }
        nodes++;
        if (entry.isDirectory()) {
            DirectoryNode child = new DirectoryNode(entry.name(), attributes(Attributes.DIRECTORY | 0555));
            directory.node.put(child);
            pending.add(new Pending(child, entry.sector(), entry.bytes(), directory.depth + 1));
        } else {
            directory.node.put(new FileNode(entry.name(), attributes(Attributes.REGULAR | 0444), content(entry)));
        }
    }

    private StoredContent content(${className}Entry entry) {
        long first = start + entry.sector();
        boolean complete = first + blocks(entry.bytes()) <= source.blocks();
        List<Extent> extents = entry.bytes() == 0 ? List.of() : List.of(new Extent(first, entry.bytes()));
        return new StoredContent(source, extents, null, 0, complete);
    }

    /** There are neither owners nor times of single files. */
    private Attributes attributes(int mode) {
        return new Attributes(mode, 0, 0, created, created, created);
    }

    private static long blocks(long bytes) {
        return (bytes + BlockSource.BLOCK - 1) / BlockSource.BLOCK;
    }
}
