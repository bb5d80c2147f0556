package org.burnish.verifier.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.StoredContent;
import org.burnish.verifier.ReadCheck;
import org.burnish.verifier.UnreadableFile;
import org.burnish.verifier.VerifierListener;

/** Reads contents without checksums, each once and in the order of their addresses. */
final class ContentsReader {

    private static final int CHUNK = 1 << 20;

    private final Map<Object, List<FileNode>> files = new LinkedHashMap<>();
    private final List<UnreadableFile> unreadable = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
    private long count;

    ContentsReader(ImageNode from) {
        FileCollector.walkAll(
                from,
                file -> {
                    if (file.content().stored().flatMap(StoredContent::checksum).isEmpty()) {
                        files.computeIfAbsent(file.content().identity(), any -> new ArrayList<>())
                                .add(file);
                        count++;
                    }
                },
                node -> unreadable.add(
                        new UnreadableFile(node.path(), -1, "nobody here knows how to read " + node.kind())));
    }

    ReadCheck run(VerifierListener listener) throws InterruptedException {
        Collection<List<FileNode>> contents = files.values();
        long total = contents.stream()
                .mapToLong(links -> links.get(0).content().size())
                .sum();
        Reporter reporter = new Reporter(listener, total);
        unreadable.forEach(unknown -> reporter.report(receiver -> receiver.unreadable(unknown)));
        List<List<FileNode>> ordered = new ArrayList<>(contents);
        ordered.sort(Comparator.comparingLong(links -> firstBlock(links.get(0).content())));
        for (List<FileNode> links : ordered) {
            read(links, reporter);
        }
        reporter.finish();
        unreadable.sort(Comparator.comparing(UnreadableFile::path));
        return new ReadCheck(count, reporter.done(), unreadable);
    }

    private static long firstBlock(FileContent content) {
        return content.stored()
                .map(StoredContent::extents)
                .filter(extents -> !extents.isEmpty())
                .map(extents -> extents.get(0).lba())
                .orElse(0L);
    }

    private void read(List<FileNode> links, Reporter reporter) throws InterruptedException {
        FileContent content = links.get(0).content();
        long done = 0;
        try (ReadableByteChannel channel = content.open()) {
            int got = channel.read(buffer.clear());
            while (got >= 0) {
                done += got;
                reporter.read(got);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                got = channel.read(buffer.clear());
            }
            if (done < content.size()) {
                lose(links, done, "it ends " + (content.size() - done) + " bytes early", reporter);
            }
        } catch (IOException failed) {
            lose(links, done, String.valueOf(failed.getMessage()), reporter);
        }
    }

    private void lose(List<FileNode> links, long done, String reason, Reporter reporter) {
        long lba = blockOf(links.get(0).content(), done);
        for (FileNode link : links) {
            UnreadableFile file = new UnreadableFile(link.path(), lba, reason);
            unreadable.add(file);
            reporter.report(listener -> listener.unreadable(file));
        }
    }

    /** The block that holds a byte of a content, -1 where none does. */
    private static long blockOf(FileContent content, long position) {
        long left = position;
        for (Extent extent : content.stored().map(StoredContent::extents).orElse(List.of())) {
            if (left < extent.bytes()) {
                return extent.address(left / Blocks.BLOCK);
            }
            left -= extent.bytes();
        }
        return -1;
    }
}
