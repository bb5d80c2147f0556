package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NameBytes;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.iso9660.checksum.ArrayIndex;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.content.CompressedContent;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.record.RecordingDate;
import org.burnish.image.iso9660.susp.AlternateName;
import org.burnish.image.iso9660.susp.AttributeList;
import org.burnish.image.iso9660.susp.CarriedEntries;
import org.burnish.image.iso9660.susp.ExtensionReference;
import org.burnish.image.iso9660.susp.PosixAttributes;
import org.burnish.image.iso9660.susp.PosixDevice;
import org.burnish.image.iso9660.susp.SharingProtocol;
import org.burnish.image.iso9660.susp.SuspEntry;
import org.burnish.image.iso9660.susp.SymbolicLink;
import org.burnish.image.iso9660.susp.TimeStamps;

/** The system use entries of a node's records. Their lengths depend on all of the node but its checksum. */
final class SystemUse {

    private SystemUse() {}

    /** The entries of the record that a directory has of itself, but for the root's. */
    static List<SuspEntry> ofDirectory(DirectoryNode directory) {
        CarriedEntries.Part carried = carried(directory).inSelf();
        List<SuspEntry> entries = ofParent(directory, carried);
        addCarried(entries, carried);
        addAttributes(entries, carried, NamedAttributes.NONE, Map.of());
        return entries;
    }

    /** The entries of the record that directories have of the one above them. */
    static List<SuspEntry> ofParent(DirectoryNode directory) {
        return ofParent(directory, CarriedEntries.Part.NONE);
    }

    private static List<SuspEntry> ofParent(DirectoryNode directory, CarriedEntries.Part carried) {
        List<SuspEntry> entries = new ArrayList<>(2);
        addPosix(entries, directory, Optional.empty(), carried);
        return entries;
    }

    /** The entries of the root's own record, which announces Rock Ridge and says where the checksums are. */
    static List<SuspEntry> ofRoot(DirectoryNode root, Optional<ArrayLocation> checksums) {
        CarriedEntries.Part carried = carried(root).inSelf();
        List<SuspEntry> entries = new ArrayList<>();
        entries.add(new SharingProtocol(0, true));
        addPosix(entries, root, Optional.empty(), carried);
        entries.add(ExtensionReference.rockRidge());
        addCarried(entries, carried);
        addAttributes(
                entries,
                carried,
                root.attributes().named(),
                checksums
                        .map(location -> Map.of(ArrayLocation.NAME, location.encode()))
                        .orElse(Map.of()));
        return entries;
    }

    /**
     * The entries of a child's records. The attributes of a directory are here, where libisofs has them, and not in its record
     * of itself.
     *
     * @param family that of the node, if it is one of several names of a file
     * @param checksumIndex 0 if there is none
     */
    static List<SuspEntry> ofChild(ImageNode node, Optional<Families.Family> family, int checksumIndex) {
        CarriedEntries.Part carried = carried(node).inParent();
        List<SuspEntry> entries = new ArrayList<>(4);
        addPosix(entries, node, family, carried);
        // before what may be long: a name inside the record is seen by readers that know no continuation areas
        entries.addAll(AlternateName.split(RockRidgeName.encode(node.name())));
        if (hasDevice(node)) {
            entries.add(PosixDevice.of(((SpecialNode) node).device()));
        }
        if (node instanceof SymlinkNode link) {
            entries.addAll(SymbolicLink.split(targetOf(link)));
        }
        if (node instanceof FileNode file && file.content() instanceof CompressedContent compressed) {
            entries.add(compressed.entry());
        }
        addCarried(entries, carried);
        NamedAttributes named = node.attributes().named();
        if (!carried.isEmpty() || !named.isEmpty()) {
            addAttributes(entries, carried, named, checksumIndex == 0 ? Map.of() : ArrayIndex.attribute(checksumIndex));
        } else if (checksumIndex > 0) {
            entries.add(ArrayIndex.entry(checksumIndex));
        }
        return entries;
    }

    /** The length of {@link #ofChild} in bytes. */
    static int lengthOfChild(ImageNode node, Optional<Families.Family> family, boolean hasChecksum) {
        if (node.extras().isPresent() || isLong(node.attributes())) {
            return lengthOf(ofChild(node, family, hasChecksum ? 1 : 0));
        }
        int length = PosixAttributes.lengthOf(family.isPresent()) + TimeStamps.POSIX_LENGTH;
        if (hasDevice(node)) {
            length += PosixDevice.LENGTH;
        }
        if (node instanceof SymlinkNode link) {
            length += lengthOf(SymbolicLink.split(targetOf(link)));
        }
        if (node instanceof FileNode file && file.content() instanceof CompressedContent compressed) {
            length += compressed.entry().length();
        }
        length += AlternateName.lengthOf(RockRidgeName.encode(node.name()).length);
        int components = AttributeList.lengthOfComponents(node.attributes().named())
                + (hasChecksum ? ArrayIndex.COMPONENTS_LENGTH : 0);
        return components == 0 ? length : length + AttributeList.lengthOf(components);
    }

    private static boolean isLong(Attributes attributes) {
        return !RecordingDate.holds(attributes.modified())
                || !RecordingDate.holds(attributes.accessed())
                || !RecordingDate.holds(attributes.changed());
    }

    /** The flags that a node's record was read with, and the one of files that users need not know of. */
    static int flags(ImageNode node) {
        int unlisted = PartialTree.isHidden(node, AttributeKey.LISTING) ? DirectoryRecord.HIDDEN : 0;
        return carried(node).flags() | unlisted;
    }

    /** What a node was read with, if it was read by this format. */
    private static CarriedEntries carried(ImageNode node) {
        return node.extras().orElse(null) instanceof CarriedEntries entries ? entries : CarriedEntries.NONE;
    }

    private static void addCarried(List<SuspEntry> entries, CarriedEntries.Part carried) {
        for (SuspEntry entry : carried.unknown()) {
            if (!(entry instanceof TimeStamps)) {
                entries.add(entry);
            }
        }
    }

    /**
     * A record has one list of attributes: the node's own, then those that the record was read with and that nobody
     * understands, then ours.
     */
    private static void addAttributes(
            List<SuspEntry> entries, CarriedEntries.Part carried, NamedAttributes named, Map<String, byte[]> ours) {
        byte[] own =
                named.isEmpty() ? carried.attributes() : joined(AttributeList.components(named), carried.attributes());
        if (own.length > 0 || !ours.isEmpty()) {
            entries.addAll(AttributeList.split(own, ours));
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The length of entries in bytes. */
    static int lengthOf(List<? extends SuspEntry> entries) {
        int sum = 0;
        for (SuspEntry entry : entries) {
            sum += entry.length();
        }
        return sum;
    }

    private static byte[] targetOf(SymlinkNode link) {
        return NameBytes.encode(link.target());
    }

    private static boolean hasDevice(ImageNode node) {
        int type = node.attributes().type();
        return node instanceof SpecialNode && (type == Attributes.BLOCK_DEVICE || type == Attributes.CHARACTER_DEVICE);
    }

    /** One link for every node that is a file of its own, and for directories, as libisofs has it: readers know 1 for "not counted". */
    private static void addPosix(
            List<SuspEntry> entries, ImageNode node, Optional<Families.Family> family, CarriedEntries.Part carried) {
        Attributes attributes = node.attributes();
        int mode = typeOf(node) | attributes.permissions();
        int links = family.map(Families.Family::links).orElse(1);
        OptionalLong serial =
                family.map(shared -> OptionalLong.of(shared.serial())).orElse(OptionalLong.empty());
        entries.add(new PosixAttributes(mode, links, attributes.uid(), attributes.gid(), serial));
        TimeStamps stamps = TimeStamps.posix(attributes.modified(), attributes.accessed(), attributes.changed());
        for (SuspEntry entry : carried.unknown()) {
            if (entry instanceof TimeStamps further) {
                stamps = stamps.or(further);
            }
        }
        entries.add(stamps);
    }

    private static int typeOf(ImageNode node) {
        if (node instanceof DirectoryNode) {
            return Attributes.DIRECTORY;
        }
        if (node instanceof FileNode) {
            return Attributes.REGULAR;
        }
        return node instanceof SymlinkNode
                ? Attributes.SYMLINK
                : node.attributes().type();
    }
}
