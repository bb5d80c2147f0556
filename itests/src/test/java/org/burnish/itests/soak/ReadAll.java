package org.burnish.itests.soak;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.verifier.ScanRequest;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;
import org.burnish.verifier.internal.DefaultVerifier;

/** All that is done with an image that is read: loads, lists, reads the contents and verifies each of its sessions. */
final class ReadAll {

    /** A directory record has 34 bytes at least, ECMA-119 9.1: an image cannot hold more nodes. */
    private static final int MIN_RECORD = 34;

    private static final int DEEPEST = 3000;
    private static final int CONTENT_AT_MOST = 16 << 20;
    private static final int TIMES_READ_AT_MOST = 200;

    private final ImageFormat format = new Iso9660Format();
    private final Verifier verifier = new DefaultVerifier();
    private final ImageBytes source;
    private final long nodesAtMost;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);

    ReadAll(byte[] image) {
        this.source = new ImageBytes(image);
        this.nodesAtMost = Math.max(100, image.length / MIN_RECORD);
    }

    /**
     * Ends well, or with what no reader may end with.
     *
     * @param slowly whether every block is read, too
     */
    void run(boolean slowly) throws InterruptedException {
        TreeSet<Long> starts = new TreeSet<>(List.of(0L));
        try {
            format.chain(source).stream().map(ImageSession::start).forEach(starts::add);
            if (slowly) {
                format.search(source, 0).stream().map(ImageSession::start).forEach(starts::add);
                verifier.scan(source, ScanRequest.of(0, source.blocks()), VerifierListener.NONE);
            }
        } catch (IOException refused) {
            // declared: the blocks of a chain that lies cannot be read
        }
        for (long start : starts.stream().limit(6).toList()) {
            session(start);
        }
        long most = (source.blocks() + 64) * BlockSource.BLOCK * TIMES_READ_AT_MOST;
        if (source.read() > most) {
            throw new IllegalStateException("read " + source.read() + " bytes of " + source.blocks() + " blocks");
        }
    }

    private void session(long start) throws InterruptedException {
        try {
            format.probe(source, start).ifPresent(session -> format.whole(source, session));
        } catch (IOException refused) {
            // declared
        }
        for (boolean tolerate : new boolean[] {true, false}) {
            try {
                LoadedImage image =
                        format.load(source, LoadRequest.at(start).with(LoadOptions.TOLERATE_DAMAGE, tolerate));
                if (tolerate) {
                    list(image);
                    verify(image);
                }
            } catch (IOException refused) {
                // declared: what is mangled is refused
            }
        }
    }

    private void list(LoadedImage image) {
        Deque<ImageNode> waiting = new ArrayDeque<>(List.of(image.tree().root()));
        long nodes = 0;
        long left = CONTENT_AT_MOST;
        while (!waiting.isEmpty()) {
            ImageNode node = waiting.removeLast();
            if (++nodes > nodesAtMost) {
                throw new IllegalStateException("more than " + nodesAtMost + " nodes: the tree has no end");
            }
            if (node instanceof DirectoryNode directory) {
                waiting.addAll(directory.children());
            } else if (node instanceof FileNode file && left > 0) {
                left -= content(file, left);
            }
            if (depth(node) > DEEPEST) {
                throw new IllegalStateException("deeper than " + DEEPEST + " directories");
            }
        }
    }

    private static int depth(ImageNode node) {
        int depth = 0;
        for (DirectoryNode above = node.parent(); above != null && depth <= DEEPEST; above = above.parent()) {
            depth++;
        }
        return depth;
    }

    private long content(FileNode file, long most) {
        long got = 0;
        try (ReadableByteChannel channel = file.content().open()) {
            while (got < most && channel.read(buffer.clear()) >= 0) {
                got += buffer.position();
            }
        } catch (IOException refused) {
            // declared: the blocks are not there, or do not hold what they say
        }
        return got;
    }

    private void verify(LoadedImage image) throws InterruptedException {
        long claimed = claimed(image.tree().root());
        if (claimed < CONTENT_AT_MOST) {
            verifier.checkFiles(image, source);
        }
        verifier.checkRanges(image.ranges(), source, VerifierListener.NONE);
    }

    /** The bytes that all files say they have; a lie of terabytes over the same blocks is no error, but takes its time. */
    private static long claimed(DirectoryNode root) {
        Deque<DirectoryNode> waiting = new ArrayDeque<>(List.of(root));
        long sum = 0;
        while (!waiting.isEmpty()) {
            for (ImageNode node : waiting.remove().children()) {
                if (node instanceof DirectoryNode directory) {
                    waiting.add(directory);
                } else if (node instanceof FileNode file) {
                    sum += file.content().size();
                }
            }
        }
        return sum;
    }
}
