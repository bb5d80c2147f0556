package org.burnish.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.options.Options;
import org.osgi.annotation.versioning.ProviderType;

/** Adds files of the local disk to an image tree. A service. */
@ProviderType
public interface DiskImporter {

    /** A tree with nothing but a root directory that has the attributes of now. */
    ImageTree emptyTree();

    /**
     * Adds a file or a directory with all below it, in place of what is there; directories are merged. What can't be
     * read is reported to the listener and left out.
     *
     * @param disk what to add; symbolic links are added as links
     * @param path where in the image; missing directories are made, with the attributes of the disk's directories
     * @return how many nodes were added
     * @throws IOException when {@code disk} itself can't be added
     */
    long add(ImageTree tree, Path disk, String path, ImageListener listener) throws IOException;

    /**
     * The attributes that a file of the disk has, as it would have them in an image; those of a symbolic link itself.
     *
     * @param listener to which attributes are reported that can't be read
     * @throws IOException when there is no such file, or nobody says what it is
     */
    default Attributes attributes(Path disk, ImageListener listener) throws IOException {
        return attributes(disk, Options.NONE, listener);
    }

    /**
     * Those of the attributes that are kept; see {@link #attributes(Path, ImageListener)}.
     *
     * @param options which, see {@link DiskOptions#ofAdding}
     */
    Attributes attributes(Path disk, Options options, ImageListener listener) throws IOException;

    /**
     * The access control list and the extended attributes of a file that are kept, without the rest; see {@link
     * #attributes(Path, Options, ImageListener)}.
     */
    default NamedAttributes named(Path disk, Options options, ImageListener listener) throws IOException {
        return attributes(disk, options, listener).named();
    }

    /**
     * Adds those files that a selection takes; see {@link #add(ImageTree, Path, String, ImageListener)}.
     *
     * @return how many nodes were added; 0 where {@code disk} itself is left out
     */
    long add(ImageTree tree, Path disk, String path, DiskSelection selection, ImageListener listener)
            throws IOException;

    /**
     * Adds all or fails; see {@link #add(ImageTree, Path, String, ImageListener)}.
     *
     * @throws IOException also when something below {@code disk} can't be read; the message names the first and says how
     *     many there are. What could be read has been added
     */
    default long add(ImageTree tree, Path disk, String path) throws IOException {
        if (Files.notExists(disk, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(
                    disk.toString(), null, "it can't be added, since there is no file or directory of this name");
        }
        List<ImageNotice> leftOut = new ArrayList<>();
        long added = add(tree, disk, path, notice -> {
            if (notice.kind() == ImageNotice.Kind.UNREADABLE) {
                leftOut.add(notice);
            }
        });
        if (!leftOut.isEmpty()) {
            ImageNotice first = leftOut.get(0);
            throw new IOException(
                    "Cannot add all of '" + disk + "': " + leftOut.size() + " can't be read, the first is '"
                            + first.path() + "': " + first.detail()
                            + ". Mend their permissions, or add with a listener that accepts that they are left out.");
        }
        return added;
    }
}
