package org.burnish.image.iso9660.write;

import java.util.List;
import java.util.Optional;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.susp.SuspEntry;

/**
 * Records with the entries of Rock Ridge and of checksums.
 *
 * @param checksums what the root says of the array
 * @param families which nodes are one file
 */
record RockRidgeForm(Optional<ArrayLocation> checksums, Families families) implements RecordForm {

    /** The form before the array has its place; its entries are as long as they will be. */
    static RockRidgeForm unplaced(Optional<DigestAlgorithm> digest, Families families) {
        return new RockRidgeForm(digest.map(by -> ArrayLocation.of(0, 0, 0, by)), families);
    }

    @Override
    public List<SuspEntry> ofRoot(DirectoryNode root) {
        return SystemUse.ofRoot(root, checksums);
    }

    @Override
    public List<SuspEntry> ofDirectory(DirectoryNode directory) {
        return SystemUse.ofDirectory(directory);
    }

    @Override
    public List<SuspEntry> ofParent(DirectoryNode directory) {
        return SystemUse.ofParent(directory);
    }

    @Override
    public List<SuspEntry> ofChild(ImageNode node, int checksumIndex) {
        return SystemUse.ofChild(node, families.of(node), checksumIndex);
    }

    @Override
    public int lengthOfChild(ImageNode node, boolean hasChecksum) {
        return SystemUse.lengthOfChild(node, families.of(node), hasChecksum);
    }
}
