package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.image.Digests;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageNotice.Kind;
import org.burnish.image.JoinedContent;
import org.burnish.image.PiecedContent;
import org.burnish.image.RunningDigest;
import org.burnish.image.SlicedContent;
import org.burnish.image.StoredContent;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskOptions.Checking;
import org.burnish.recorder.internal.drive.MediumFailure;
import org.burnish.scsi.text.Reason;

/** Copies contents to new files: with holes, as far as they can be read, and compared with their checksums. */
final class ContentCopy {

    private static final int BUFFER = 1024 * 1024;

    private final long holes;
    private final Checking checking;
    private final boolean incomplete;
    private final ImageListener listener;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    ContentCopy(Options options, ImageListener listener) {
        this.holes = options.get(DiskOptions.HOLES);
        this.checking = options.get(DiskOptions.CHECKING);
        this.incomplete = options.get(DiskOptions.INCOMPLETE);
        this.listener = listener;
    }

    /**
     * Copies to a file that is not there yet. What is missing, and what is wrong, is reported.
     *
     * @throws IOException when nothing can be read, or the file can't be written
     */
    void copy(FileNode file, Path path) throws IOException {
        FileContent content = file.content();
        Optional<StoredContent> checked = checked(content);
        Optional<RunningDigest> digest = checked.flatMap(StoredContent::digest)
                .flatMap(Digests.OF_JAVA::find)
                .map(each -> each.begin());
        ContentGaps gaps = new ContentGaps();
        try (FileChannel target = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            HoleWriter writer = new HoleWriter(target, holes);
            copy(content, 0, writer, gaps, digest);
            if (!gaps.isEmpty() && gaps.bytes() == content.size()) {
                throw new IOException(gaps.reason());
            }
            writer.end();
        }
        if (!gaps.isEmpty()) {
            report(
                    Kind.UNREADABLE,
                    file,
                    "it is restored but for " + gaps.bytes() + " of its " + content.size()
                            + " bytes, which can't be read (" + gaps.reason() + ") and are zeros: bytes " + gaps);
        } else if (digest.isPresent()) {
            byte[] recorded = checked.flatMap(StoredContent::checksum).orElseThrow();
            if (!Arrays.equals(recorded, digest.get().end())) {
                report(
                        Kind.CHECKSUM_DIFFERS,
                        file,
                        "what is restored is not what its "
                                + checked.get().digest().orElse("checksum") + " was recorded for: it is damaged");
            }
        } else if (checking == Checking.REQUIRED) {
            report(Kind.NO_CHECKSUM, file, "no checksum was recorded that it could be compared with");
        }
    }

    private Optional<StoredContent> checked(FileContent content) {
        return checking != Checking.OFF && content instanceof StoredContent stored
                ? Optional.of(stored).filter(each -> each.checksum().isPresent())
                : Optional.empty();
    }

    /** Each part of a joined content for itself. */
    private void copy(
            FileContent content, long place, HoleWriter writer, ContentGaps gaps, Optional<RunningDigest> digest)
            throws IOException {
        if (content instanceof JoinedContent joined) {
            long at = place;
            for (FileContent part : joined.parts()) {
                copy(part, at, writer, gaps, digest);
                at += part.size();
            }
            return;
        }
        long copied = 0;
        String failure;
        try (ReadableByteChannel source = content.open()) {
            while (source.read(buffer.clear()) >= 0) {
                copied += pass(writer, digest);
            }
            if (copied == content.size()) {
                return;
            }
            failure = "only " + copied + " of " + content.size() + " bytes could be read";
        } catch (IOException e) {
            if (!incomplete || MediumFailure.isNotOfTheMedium(e)) {
                throw e;
            }
            // those before the block that can't be read
            copied += pass(writer, digest);
            failure = Reason.of(e);
        }
        if (!incomplete) {
            throw new IOException(failure);
        }
        if (SlicedContent.isDirect(content)) {
            new Salvage(content, place, buffer, writer, gaps).run(copied);
        } else if (content instanceof PiecedContent pieced && copied % pieced.pieceSize() == 0) {
            new PieceSalvage(pieced, place, writer, gaps).run(copied, failure);
        } else {
            gaps.add(place + copied, place + content.size(), failure);
            writer.skip(content.size() - copied);
        }
    }

    private int pass(HoleWriter writer, Optional<RunningDigest> digest) throws IOException {
        int count = buffer.flip().remaining();
        digest.ifPresent(each -> each.update(buffer.duplicate()));
        writer.write(buffer);
        return count;
    }

    private void report(Kind kind, FileNode file, String detail) {
        listener.notice(new ImageNotice(kind, file.path(), detail));
    }
}
