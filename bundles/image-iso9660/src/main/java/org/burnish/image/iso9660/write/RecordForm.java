package org.burnish.image.iso9660.write;

import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.iso9660.susp.SuspEntry;

/** What the records of a tree hold behind their identifiers. */
interface RecordForm {

    /** The entries of the root's record of itself. */
    List<SuspEntry> ofRoot(DirectoryNode root);

    /** The entries of another directory's record of itself. */
    List<SuspEntry> ofDirectory(DirectoryNode directory);

    /** The entries of the record that directories have of the one above them. */
    List<SuspEntry> ofParent(DirectoryNode directory);

    /**
     * The entries of a child's records.
     *
     * @param checksumIndex 0 if there is none
     */
    List<SuspEntry> ofChild(ImageNode node, int checksumIndex);

    /** The length of {@link #ofChild} in bytes, which does not depend on what the index is. */
    int lengthOfChild(ImageNode node, boolean hasChecksum);

    /** Records with nothing behind their identifiers. */
    RecordForm PLAIN = new RecordForm() {
        @Override
        public List<SuspEntry> ofRoot(DirectoryNode root) {
            return List.of();
        }

        @Override
        public List<SuspEntry> ofDirectory(DirectoryNode directory) {
            return List.of();
        }

        @Override
        public List<SuspEntry> ofParent(DirectoryNode directory) {
            return List.of();
        }

        @Override
        public List<SuspEntry> ofChild(ImageNode node, int checksumIndex) {
            return List.of();
        }

        @Override
        public int lengthOfChild(ImageNode node, boolean hasChecksum) {
            return 0;
        }
    };
}
