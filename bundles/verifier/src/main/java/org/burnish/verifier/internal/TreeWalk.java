package org.burnish.verifier.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.verifier.Difference;
import org.burnish.verifier.Difference.Kind;
import org.burnish.verifier.VerifierListener;
import org.jspecify.annotations.Nullable;

/**
 * Walks a tree and looks at the files of the disk, ahead of the thread that compares them. That one helps where it has nothing to wait
 * for, from the other end of a directory. The order of what is found depends on the tree alone.
 */
final class TreeWalk {

    /** How many files are looked at in one go: few enough to share a directory, many enough to make meeting each other cheap. */
    private static final int BATCH_SIZE = 64;

    /** How many batches the walk is ahead at most. */
    private static final int AHEAD = 256;

    /** An empty one says that there are no more. */
    private static final Batch END = new Batch(List.of(), List.of(), new FutureTask<>(List::of));

    /** A node, and the file that should be the same. */
    record Pair(ImageNode node, Path disk) {}

    /**
     * What the disk has of a node.
     *
     * @param disk null where it could not be found out
     * @param further differences that the listener finds
     * @param failure why it could not be found out
     */
    record Look(
            @Nullable DiskNode disk,
            List<Difference> further,
            @Nullable IOException failure) {

        boolean isComparable(ImageNode node) {
            return disk != null && node.attributes().type() == (disk.mode() & Attributes.TYPE_MASK);
        }
    }

    /**
     * Some children of a directory.
     *
     * @param found what is on one side only, or that the directory can't be read
     * @param pairs what is on both
     * @param task gives a look for each pair, on the thread that needs it first
     */
    record Batch(List<Difference> found, List<Pair> pairs, FutureTask<List<Look>> task) {

        boolean isEmpty() {
            return found.isEmpty() && pairs.isEmpty();
        }

        List<Look> looks() throws InterruptedException {
            task.run();
            try {
                return task.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private final Crew crew;
    private final VerifierListener listener;
    private final BlockingQueue<Batch> batches = new LinkedBlockingQueue<>(AHEAD);
    private final Deque<Pair> directories = new ArrayDeque<>();

    TreeWalk(Crew crew, VerifierListener listener) {
        this.crew = crew;
        this.listener = listener;
    }

    /**
     * Walks from a node on.
     *
     * @param below whether to what is below directories, too
     */
    void run(Pair top, boolean below) throws InterruptedException {
        Batch first = batch(List.of(), List.of(top));
        give(first);
        if (below) {
            enter(first);
        }
        while (!directories.isEmpty() && !crew.cancelled()) {
            List<Batch> children = children(directories.pop());
            for (Batch batch : children) {
                give(batch);
            }
            for (int i = children.size() - 1; i >= 0 && !crew.cancelled(); i--) {
                enter(children.get(i));
            }
        }
        give(END);
    }

    /** The next batch, or null behind the last one and when all was cancelled. */
    @Nullable
    Batch next() throws InterruptedException {
        Batch next = null;
        while (next == null && !crew.cancelled()) {
            next = batches.poll(Crew.POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        return next == null || next.isEmpty() ? null : next;
    }

    private void give(Batch batch) throws InterruptedException {
        boolean given = false;
        while (!given && !crew.cancelled()) {
            given = batches.offer(batch, Crew.POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Looks at a batch, and notes the directories in it. */
    private void enter(Batch batch) throws InterruptedException {
        List<Look> looks = batch.looks();
        for (int i = looks.size() - 1; i >= 0; i--) {
            Pair pair = batch.pairs.get(i);
            if (pair.node instanceof DirectoryNode && looks.get(i).isComparable(pair.node)) {
                directories.push(pair);
            }
        }
    }

    /** What is in a directory, here or there. */
    private List<Batch> children(Pair pair) {
        DirectoryNode directory = (DirectoryNode) pair.node;
        List<Difference> found = new ArrayList<>(0);
        List<Pair> both = new ArrayList<>(directory.children().size());
        try {
            Map<String, Path> onDisk = DiskNode.children(pair.disk);
            for (ImageNode child : directory.children()) {
                Path disk = onDisk.remove(child.name());
                if (disk == null) {
                    found.add(new Difference(child.path(), pair.disk + "/" + child.name(), Kind.ONLY_IN_IMAGE, "", ""));
                } else {
                    both.add(new Pair(child, disk));
                }
            }
            String above = directory.path().equals("/") ? "" : directory.path();
            onDisk.forEach((name, surplus) ->
                    found.add(new Difference(above + "/" + name, surplus.toString(), Kind.ONLY_ON_DISK, "", "")));
        } catch (IOException unreadable) {
            found.add(
                    new Difference(directory.path(), pair.disk.toString(), Kind.UNREADABLE, "", unreadable.toString()));
        }
        return batches(found, both);
    }

    private List<Batch> batches(List<Difference> found, List<Pair> both) {
        List<Batch> all = new ArrayList<>(1 + both.size() / BATCH_SIZE);
        if (!found.isEmpty()) {
            all.add(batch(found, List.of()));
        }
        for (int at = 0; at < both.size(); at += BATCH_SIZE) {
            all.add(batch(List.of(), both.subList(at, Math.min(both.size(), at + BATCH_SIZE))));
        }
        return all;
    }

    private Batch batch(List<Difference> found, List<Pair> pairs) {
        return new Batch(found, pairs, new FutureTask<>(() -> {
            List<Look> looks = new ArrayList<>(pairs.size());
            for (Pair pair : pairs) {
                looks.add(look(pair));
            }
            return looks;
        }));
    }

    private Look look(Pair pair) {
        try {
            Look look = new Look(DiskNode.of(pair.disk), List.of(), null);
            return look.isComparable(pair.node)
                    ? new Look(look.disk, listener.further(pair.node, pair.disk), null)
                    : look;
        } catch (IOException failed) {
            return new Look(null, List.of(), failed);
        }
    }
}
