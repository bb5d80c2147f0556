package org.burnish.image.iso9660.write;

import java.util.ArrayList;
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
import org.burnish.image.iso9660.checksum.ArrayIndex;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.susp.AlternateName;
import org.burnish.image.iso9660.susp.AttributeList;
import org.burnish.image.iso9660.susp.ExtensionReference;
import org.burnish.image.iso9660.susp.PosixAttributes;
import org.burnish.image.iso9660.susp.PosixDevice;
import org.burnish.image.iso9660.susp.SharingProtocol;
import org.burnish.image.iso9660.susp.SuspEntry;
import org.burnish.image.iso9660.susp.SymbolicLink;
import org.burnish.image.iso9660.susp.TimeStamps;

/** The system use entries of a node's records. Their lengths depend on the node's kind and names alone. */
final class SystemUse {

    private SystemUse() {}

    /** The entries of the records that directories have of themselves and of the one above them. */
    static List<SuspEntry> ofDirectory(DirectoryNode directory) {
        List<SuspEntry> entries = new ArrayList<>(2);
        addPosix(entries, directory);
        return entries;
    }

    /** The entries of the root's own record, which announces Rock Ridge and tells where the checksums are. */
    static List<SuspEntry> ofRoot(DirectoryNode root, Optional<ArrayLocation> checksums) {
        List<SuspEntry> entries = new ArrayList<>();
        entries.add(new SharingProtocol(0, true));
        addPosix(entries, root);
        entries.add(ExtensionReference.rockRidge());
        checksums.ifPresent(
                location -> entries.addAll(AttributeList.split(Map.of(ArrayLocation.NAME, location.encode()))));
        return entries;
    }

    /**
     * The entries of a child's records.
     *
     * @param checksumIndex 0 if there is none
     */
    static List<SuspEntry> ofChild(ImageNode node, int checksumIndex) {
        List<SuspEntry> entries = new ArrayList<>(4);
        addPosix(entries, node);
        // before what may be long: a name inside the record is seen by readers that know no continuation areas
        entries.addAll(AlternateName.split(RockRidgeName.encode(node.name())));
        if (hasDevice(node)) {
            entries.add(PosixDevice.of(((SpecialNode) node).device()));
        }
        if (node instanceof SymlinkNode link) {
            entries.addAll(SymbolicLink.split(targetOf(link)));
        }
        if (checksumIndex > 0) {
            entries.add(ArrayIndex.entry(checksumIndex));
        }
        return entries;
    }

    /** The length of {@link #ofChild} in bytes. */
    static int lengthOfChild(ImageNode node, boolean hasChecksum) {
        int length = PosixAttributes.LENGTH + TimeStamps.POSIX_LENGTH;
        if (hasDevice(node)) {
            length += PosixDevice.LENGTH;
        }
        if (node instanceof SymlinkNode link) {
            length += lengthOf(SymbolicLink.split(targetOf(link)));
        }
        length += AlternateName.lengthOf(RockRidgeName.encode(node.name()).length);
        return hasChecksum ? length + ArrayIndex.ENTRY_LENGTH : length;
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

    /** One link for every node, as libisofs has it: hard links are not told apart, and readers know 1 for "not counted". */
    private static void addPosix(List<SuspEntry> entries, ImageNode node) {
        Attributes attributes = node.attributes();
        int mode = typeOf(node) | attributes.permissions();
        entries.add(new PosixAttributes(mode, 1, attributes.uid(), attributes.gid(), OptionalLong.empty()));
        entries.add(TimeStamps.posix(attributes.modified(), attributes.accessed(), attributes.changed()));
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
