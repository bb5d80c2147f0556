package org.burnish.archive.internal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.archive.ArchiveRequest.Form;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.operations.PathPair;
import org.burnish.options.Options;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskSelection;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/** Reads sources into one tree. Each is read into a tree of its own first, so that none takes the place of another unseen. */
final class SourceTrees {

    private final DiskImporter importer;
    private final Form form;
    private final DiskSelection selection;
    private final ImageListener listener;
    private final List<Fact> faults;

    /** @param faults gets why sources can't be archived */
    SourceTrees(DiskImporter importer, Form form, Options options, ImageListener listener, List<Fact> faults) {
        this.importer = importer;
        this.form = form;
        this.selection = new DiskSelection() {
            @Override
            public Options options() {
                return options;
            }
        };
        this.listener = listener;
        this.faults = faults;
    }

    /** The tree of all sources. */
    ImageTree read(List<PathPair> sources) {
        ImageTree whole = importer.emptyTree();
        for (PathPair source : sources) {
            ImageTree own = importer.emptyTree();
            if (read(source, own)) {
                merge(whole.root(), own.root());
            }
        }
        if (whole.find(DiscFolder.PATH) != null) {
            faults.add(Facts.taken(DiscFolder.PATH));
        }
        return whole;
    }

    private boolean read(PathPair source, ImageTree own) {
        try {
            Path disk = Path.of(source.disk());
            importer.add(own, disk, path(source, disk), selection, this::notice);
            return true;
        } catch (IOException | InvalidPathException e) {
            faults.add(Facts.unreadable(source.disk(), Reason.of(e)));
            return false;
        }
    }

    private String path(PathPair source, Path disk) {
        String path = source.image();
        if (path.isEmpty()) {
            Path name = disk.toAbsolutePath().normalize().getFileName();
            path = name == null ? "/" : "/" + name;
        }
        return form == Form.BAG ? Bag.PAYLOAD + (path.startsWith("/") ? path : "/" + path) : path;
    }

    private void notice(ImageNotice notice) {
        if (notice.kind() == ImageNotice.Kind.UNREADABLE) {
            faults.add(Facts.unreadable(notice.path(), notice.detail()));
        } else {
            listener.notice(notice);
        }
    }

    private void merge(DirectoryNode target, DirectoryNode source) {
        target.attributes(source.attributes());
        for (ImageNode child : new ArrayList<>(source.children())) {
            @Nullable ImageNode there = target.child(child.name());
            if (there == null) {
                source.remove(child.name());
                target.put(child);
            } else if (there instanceof DirectoryNode directory && child instanceof DirectoryNode more) {
                merge(directory, more);
            } else {
                faults.add(Facts.twice(there.path()));
            }
        }
    }
}
