package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RecursiveTask;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.scsi.text.Reason;

/**
 * Adds what is in a directory of the disk to a directory of an image. Each directory is a task of its own, so that a
 * node is only touched by one thread.
 */
final class DirectoryImport extends RecursiveTask<Long> {

    private static final long serialVersionUID = 1L;

    private final transient DirectoryNode node;
    private final transient Path directory;
    private final transient BesideMode files;
    private final transient ImageListener listener;

    DirectoryImport(DirectoryNode node, Path directory, BesideMode files, ImageListener listener) {
        this.node = node;
        this.directory = directory;
        this.files = files;
        this.listener = listener;
    }

    @Override
    protected Long compute() {
        List<DirectoryImport> below = new ArrayList<>();
        long added = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                added += add(entry, below);
            }
        } catch (IOException e) {
            unreadable(directory, e);
        } catch (DirectoryIteratorException e) {
            unreadable(directory, Objects.requireNonNull(e.getCause(), "it carries what was thrown"));
        }
        invokeAll(below);
        for (DirectoryImport each : below) {
            added += each.join();
        }
        return added;
    }

    private int add(Path entry, List<DirectoryImport> below) {
        try {
            DiskStat stat = files.stat(entry);
            String name = DiskName.of(entry);
            if (stat.isDirectory()) {
                below.add(new DirectoryImport(Graft.directory(node, name, stat.attributes()), entry, files, listener));
            } else {
                ImageNode made = DiskNodes.of(directory, entry, name, stat);
                node.put(made);
            }
            return 1;
        } catch (IOException e) {
            unreadable(entry, e);
            return 0;
        }
    }

    private void unreadable(Path path, IOException cause) {
        listener.notice(new ImageNotice(
                ImageNotice.Kind.UNREADABLE,
                path.toString(),
                "it can't be read (" + Reason.of(cause) + ") and is left out"));
    }
}
