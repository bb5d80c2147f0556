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
    private final transient DirectoryChain chain;
    private final transient DiskWalk walk;

    /** @param directory as the user sees it; a link may have led to it */
    DirectoryImport(DirectoryNode node, Path directory, DirectoryChain chain, DiskWalk walk) {
        this.node = node;
        this.directory = directory;
        this.chain = chain;
        this.walk = walk;
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
        if (walk.selection().excludes(entry, false)) {
            return 0;
        }
        try {
            DiskWalk.Found found = walk.find(entry, false, chain);
            String name = DiskName.of(entry);
            if (found.stat().isDirectory()) {
                enter(entry, name, found, below);
            } else {
                node.put(DiskNodes.of(directoryOf(found), found.path(), name, found.stat()));
            }
            return 1;
        } catch (IOException e) {
            unreadable(entry, e);
            return 0;
        }
    }

    private void enter(Path entry, String name, DiskWalk.Found found, List<DirectoryImport> below) {
        DirectoryNode made = Graft.directory(
                node, name, found.stat().attributes(), walk.files().kept());
        boolean mounted = !found.followed() && chain.leaves(found.stat());
        if (!mounted || walk.selection().entersMounts()) {
            below.add(new DirectoryImport(made, entry, chain.below(found.stat(), found.followed()), walk));
        }
    }

    /** One object for all files of this directory, since there may be many. */
    private Path directoryOf(DiskWalk.Found found) {
        return found.followed()
                ? Objects.requireNonNull(found.path().getParent(), "a file is in a directory")
                : directory;
    }

    private void unreadable(Path path, IOException cause) {
        walk.listener()
                .notice(new ImageNotice(
                        ImageNotice.Kind.UNREADABLE,
                        path.toString(),
                        "it can't be read (" + Reason.of(cause) + ") and is left out"));
    }
}
