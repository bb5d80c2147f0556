package org.burnish.xorriso.tree;

import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/** Directories of the image that are made because something goes into them. */
public final class Directories {

    private static final int ALL_MAY = 0777;

    private final Session session;
    private final String command;
    private final Attributes attributes;

    /**
     * Makes one.
     *
     * @param command for messages
     * @param importer says whose new nodes are, and from when
     */
    public Directories(Session session, String command, DiskImporter importer) {
        this.session = session;
        this.command = command;
        Attributes now = importer.emptyTree().root().attributes();
        long time = session.settings().get(Choices.NODE_TIME);
        this.attributes = time < 0 ? now : now.at(time, time, time);
    }

    /** The attributes of a new symbolic link. */
    public Attributes ofLink() {
        return new Attributes(
                Attributes.SYMLINK | ALL_MAY,
                attributes.uid(),
                attributes.gid(),
                attributes.accessed(),
                attributes.modified(),
                attributes.changed());
    }

    /** The directory above an absolute path. */
    public DirectoryNode above(String path) throws ProblemException {
        return at(path.substring(0, path.lastIndexOf('/') + 1));
    }

    /** The directory at an absolute path. */
    public DirectoryNode at(String path) throws ProblemException {
        DirectoryNode directory = session.tree().root();
        for (String name : path.split("/")) {
            if (!name.isEmpty()) {
                directory = below(directory, name);
            }
        }
        return directory;
    }

    private DirectoryNode below(DirectoryNode directory, String name) throws ProblemException {
        ImageNode child = directory.child(name);
        if (child instanceof DirectoryNode present) {
            return present;
        }
        if (child != null) {
            throw ProblemException.failure(command + ": '" + child.path() + "' in the ISO image is not a directory");
        }
        DirectoryNode made = new DirectoryNode(name, attributes);
        directory.put(made);
        session.changed();
        return made;
    }
}
