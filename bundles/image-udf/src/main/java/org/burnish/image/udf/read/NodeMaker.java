package org.burnish.image.udf.read;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNode;
import org.burnish.image.Run;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.udf.record.DeviceSpecification;
import org.burnish.image.udf.record.Extent;
import org.burnish.image.udf.record.Fields;
import org.burnish.image.udf.record.FileEntry;
import org.burnish.image.udf.record.FileIdentifier;
import org.burnish.image.udf.record.PathComponents;
import org.burnish.image.udf.record.Place;
import org.burnish.image.udf.volume.Allocation;
import org.burnish.image.udf.volume.Blocks;
import org.burnish.image.udf.volume.FileRecord;
import org.burnish.image.udf.volume.Runs;

/** Makes nodes of file entries. */
final class NodeMaker {

    /** The names of the streams of a node, whose contents no tree shows (ECMA-167 clause 4/9.2). */
    static final AttributeKey<List<String>> STREAMS = AttributeKey.texts("udf.streams");

    private static final int LONGEST_TARGET = 65_536;

    private final Blocks blocks;
    private final DirectoryReader directories;
    private final Faults faults;
    private final NodeAttributes attributes = new NodeAttributes();

    NodeMaker(Blocks blocks, DirectoryReader directories, Faults faults) {
        this.blocks = blocks;
        this.directories = directories;
        this.faults = faults;
    }

    /** The node of an entry; empty where nobody knows what it is. */
    Optional<ImageNode> make(String name, String path, FileRecord record) throws ImageException {
        FileEntry entry = record.entry();
        ImageNode node = switch (entry.type()) {
            case FileEntry.DIRECTORY -> new DirectoryNode(name, attributes.of(entry, Attributes.DIRECTORY));
            case FileEntry.REGULAR, FileEntry.REAL_TIME, FileEntry.UNSPECIFIED ->
                new FileNode(name, attributes.of(entry, Attributes.REGULAR), content(path, record));
            case FileEntry.SYMBOLIC_LINK ->
                new SymlinkNode(name, attributes.of(entry, Attributes.SYMLINK), target(record));
            case FileEntry.BLOCK_DEVICE -> device(name, path, record, Attributes.BLOCK_DEVICE);
            case FileEntry.CHARACTER_DEVICE -> device(name, path, record, Attributes.CHARACTER_DEVICE);
            case FileEntry.FIFO -> new SpecialNode(name, attributes.of(entry, Attributes.FIFO), 0);
            case FileEntry.SOCKET -> new SpecialNode(name, attributes.of(entry, Attributes.SOCKET), 0);
            default -> null;
        };
        if (node == null) {
            faults.odd(
                    path,
                    record.place()
                            .damaged("its file type is " + entry.type() + "; such files are not shown (4/14.6.6)"));
        } else {
            if (!(node instanceof SpecialNode)) {
                requireAttributes(path, record);
            }
            addStreams(node, path, entry.streams());
        }
        return Optional.ofNullable(node);
    }

    private FileContent content(String path, FileRecord record) {
        long size = record.entry().size();
        try {
            Runs runs = new Allocation(blocks).of(record);
            UdfContent content = new UdfContent(
                    blocks.sectors().source(),
                    runs,
                    record.address(),
                    record.place().lba());
            long end = end(runs);
            if (end > blocks.sectors().bytes()) {
                faults.content(
                        path,
                        record.place()
                                .damaged("the content reaches beyond the medium's end at LBA "
                                        + blocks.sectors().source().blocks()));
            }
            return content;
        } catch (ImageException damaged) {
            faults.content(path, damaged);
            return new UnreadableContent(
                    size, "the file entry at LBA " + record.place().lba(), String.valueOf(damaged.getMessage()));
        }
    }

    private static long end(Runs runs) {
        long end = 0;
        for (int i = 0; i < runs.count(); i++) {
            Run run = runs.run(i);
            end = run.isZeros() ? end : Math.max(end, run.address() + run.bytes());
        }
        return end;
    }

    private String target(FileRecord record) throws ImageException {
        ByteBuffer bytes = blocks.content(record, LONGEST_TARGET);
        Place place = record.place().of("symbolic link");
        String target = PathComponents.decode(Fields.bytes(bytes, 0, bytes.limit()), place);
        if (target.isEmpty() || target.indexOf('\0') >= 0) {
            throw place.damaged("its target is empty or holds a zero, which no file system can have (4/14.16)");
        }
        return target;
    }

    private ImageNode device(String name, String path, FileRecord record, int type) throws ImageException {
        OptionalLong number = deviceNumber(record);
        if (number.isEmpty()) {
            faults.odd(path, record.place().damaged("a device has no device specification (4/14.10.7)"));
        }
        return new SpecialNode(name, attributes.of(record.entry(), type), number.orElse(0));
    }

    private static OptionalLong deviceNumber(FileRecord record) throws ImageException {
        FileEntry.Area area = record.entry().attributes();
        return DeviceSpecification.find(
                record.block()
                        .slice(area.offset(), area.length())
                        .order(record.block().order()),
                record.place().of("extended attribute header descriptor"));
    }

    /** Extended attributes that nobody reads are looked at all the same. */
    private void requireAttributes(String path, FileRecord record) {
        try {
            deviceNumber(record);
        } catch (ImageException damaged) {
            faults.odd(path, damaged);
        }
    }

    private void addStreams(ImageNode node, String path, Extent directory) throws ImageException {
        if (directory.length() == 0) {
            return;
        }
        FileRecord record = blocks.file(directory.address());
        if (record.entry().type() != FileEntry.STREAM_DIRECTORY) {
            throw record.place()
                    .damaged("the directory of named streams has the file type "
                            + record.entry().type() + ", and should have 13 (4/14.6.6)");
        }
        List<String> names = new ArrayList<>();
        for (FileIdentifier stream : directories.read(record, path)) {
            if (!stream.isParent()) {
                blocks.budget().takeNode(stream.name().length());
                new Allocation(blocks).of(blocks.file(stream.icb().address()));
                names.add(stream.name());
            }
        }
        if (!names.isEmpty()) {
            node.attributes(node.attributes().with(node.attributes().named().with(STREAMS, names)));
            faults.streams(path, names);
        }
    }
}
