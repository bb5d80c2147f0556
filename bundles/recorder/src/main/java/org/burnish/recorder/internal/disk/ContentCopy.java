package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
import org.jspecify.annotations.Nullable;

/** Copies contents to new files: with holes, as far as they can be read, and compared with their checksums. Used by one thread. */
final class ContentCopy {

    private static final int BUFFER = 1024 * 1024;

    private final long holes;
    private final Checking checking;
    private final boolean incomplete;
    private final ImageListener listener;
    private @Nullable ByteBuffer buffer;

    ContentCopy(Options options, ImageListener listener) {
        this.holes = options.get(DiskOptions.HOLES);
        this.checking = options.get(DiskOptions.CHECKING);
        this.incomplete = options.get(DiskOptions.INCOMPLETE);
        this.listener = listener;
    }

    /** Content that is read when it is copied. */
    static ContentSource reading(FileContent content) {
        return buffer -> new ChannelFeed(content.open(), buffer);
    }

    /**
     * Copies to a file that is empty. What is missing, and what is wrong, is reported.
     *
     * @return whether nothing is missing or wrong
     * @throws IOException when nothing can be read, or the file can't be written
     */
    boolean copy(FileNode file, ContentSource source, FileChannel target) throws IOException {
        FileContent content = file.content();
        Optional<StoredContent> checked = checked(content);
        Optional<RunningDigest> digest = checked.flatMap(StoredContent::digest)
                .flatMap(Digests.OF_JAVA::find)
                .map(each -> each.begin());
        ContentGaps gaps = new ContentGaps();
        HoleWriter writer = new HoleWriter(target, holes);
        copy(content, 0, source, writer, gaps, digest);
        if (!gaps.isEmpty() && gaps.bytes() == content.size()) {
            throw new IOException(gaps.reason());
        }
        writer.end();
        if (!gaps.isEmpty()) {
            report(
                    Kind.UNREADABLE,
                    file,
                    "it is restored but for " + gaps.bytes() + " of its " + content.size()
                            + " bytes, which can't be read (" + gaps.reason() + ") and are zeros: bytes " + gaps);
            return false;
        } else if (digest.isPresent()) {
            byte[] recorded = checked.flatMap(StoredContent::checksum).orElseThrow();
            if (!Arrays.equals(recorded, digest.get().end())) {
                report(
                        Kind.CHECKSUM_DIFFERS,
                        file,
                        "what is restored is not what its "
                                + checked.get().digest().orElse("checksum") + " was recorded for: it is damaged");
                return false;
            }
        } else if (checking == Checking.REQUIRED) {
            report(Kind.NO_CHECKSUM, file, "no checksum was recorded that it could be compared with");
        }
        return true;
    }

    private Optional<StoredContent> checked(FileContent content) {
        return checking != Checking.OFF && content instanceof StoredContent stored
                ? Optional.of(stored).filter(each -> each.checksum().isPresent())
                : Optional.empty();
    }

    /** Each part of a joined content for itself, which is read then. */
    private void copy(
            FileContent content,
            long place,
            ContentSource source,
            HoleWriter writer,
            ContentGaps gaps,
            Optional<RunningDigest> digest)
            throws IOException {
        if (content instanceof JoinedContent joined) {
            long at = place;
            for (FileContent part : joined.parts()) {
                copy(part, at, reading(part), writer, gaps, digest);
                at += part.size();
            }
            return;
        }
        long copied = 0;
        String failure = "";
        try (ContentFeed feed = source.open(buffer())) {
            while (failure.isEmpty()) {
                @Nullable ByteBuffer piece = null;
                try {
                    piece = feed.next();
                } catch (IOException e) {
                    failure = salvageable(e);
                }
                if (piece == null) {
                    break;
                }
                copied += piece.remaining();
                if (digest.isPresent()) {
                    digest.get().update(piece.duplicate());
                }
                writer.write(piece);
            }
        }
        if (failure.isEmpty()) {
            if (copied == content.size()) {
                return;
            }
            failure = "only " + copied + " of " + content.size() + " bytes could be read";
        }
        if (!incomplete) {
            throw new IOException(failure);
        }
        if (SlicedContent.isDirect(content)) {
            new Salvage(content, place, buffer(), writer, gaps).run(copied);
        } else if (content instanceof PiecedContent pieced && copied % pieced.pieceSize() == 0) {
            new PieceSalvage(pieced, place, writer, gaps).run(copied, failure);
        } else {
            gaps.add(place + copied, place + content.size(), failure);
            writer.skip(content.size() - copied);
        }
    }

    /** Why bytes can't be read, where those behind them perhaps can. */
    private String salvageable(IOException failure) throws IOException {
        if (!incomplete || MediumFailure.isNotOfTheMedium(failure)) {
            throw failure;
        }
        return Reason.of(failure);
    }

    private ByteBuffer buffer() {
        ByteBuffer present = buffer;
        if (present == null) {
            present = ByteBuffer.allocateDirect(BUFFER);
            buffer = present;
        }
        return present;
    }

    private void report(Kind kind, FileNode file, String detail) {
        listener.notice(new ImageNotice(kind, file.path(), detail));
    }
}
