package org.burnish.recorder.internal.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.ContentRecognizer;
import org.burnish.image.MediumContent;
import org.burnish.image.MediumContent.Kind;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.scsi.SenseException;

/**
 * Reports what is on a medium on which no format finds an image. Blank is what is zero or was given up, and blocks that
 * the drive says were never written; what can't be read, or is not known, never is.
 */
public final class Classifier {

    private static final int BLANK_CHECK = 8;
    private static final int OUT_OF_RANGE = 0x21;
    private static final MediumContent UNREADABLE =
            new MediumContent(Kind.UNREADABLE, "blocks at its beginning that can't be read");

    private final BlockSource source;
    private final List<ContentRecognizer> recognizers;

    /** Asks these, in this order. */
    public Classifier(BlockSource source, List<ContentRecognizer> recognizers) {
        this.source = source;
        this.recognizers = List.copyOf(recognizers);
    }

    /**
     * What is on the medium, given that it holds no image.
     *
     * @param whole the LBA below which every block of a plain file is read before it counts as blank
     */
    public MediumContent of(Medium medium, long whole) throws IOException {
        if (medium.traits().overwritable()) {
            return medium.state() == Medium.State.UNFORMATTED || source.blocks() == 0
                    ? MediumContent.BLANK
                    : at(0, medium.traits().blankThroughout(), whole);
        }
        List<MediumSession> sessions = medium.sessions();
        return sessions.isEmpty()
                ? MediumContent.BLANK
                : session(sessions.get(sessions.size() - 1).start());
    }

    /**
     * The first block from an LBA on that holds something but the copy of a partition table.
     *
     * @param whole the LBA below which every block is read
     */
    public static OptionalLong dataFrom(BlockSource source, long start, long whole) throws IOException {
        return new ZeroScan(source).run(start, whole, BackupGpt.begin(source));
    }

    /** A session is there, whatever its blocks are. */
    private MediumContent session(long start) throws IOException {
        MediumContent content = at(start, false, 0);
        return content.kind() == Kind.BLANK ? MediumContent.unknown("a session of zeros") : content;
    }

    private MediumContent at(long start, boolean throughout, long whole) throws IOException {
        if (start >= source.blocks()) {
            return MediumContent.BLANK;
        }
        Head head = Head.read(source, start);
        Answer answer = recognize(head.blocks(), start);
        if (answer.known().isPresent()) {
            return answer.known().get();
        }
        if (!ZeroScan.isZero(head.blocks())) {
            return MediumContent.unknown("data of an unknown kind");
        }
        if (head.damaged() || answer.damaged()) {
            return UNREADABLE;
        }
        return throughout ? behind(start + head.blocks().limit() / BlockSource.BLOCK, whole) : MediumContent.BLANK;
    }

    private MediumContent behind(long from, long whole) throws IOException {
        OptionalLong found = new ZeroScan(source).run(from, whole);
        return found.isEmpty()
                ? MediumContent.BLANK
                : MediumContent.unknown("data of an unknown kind from LBA " + found.getAsLong() + " on");
    }

    private Answer recognize(ByteBuffer head, long start) {
        boolean damaged = false;
        for (ContentRecognizer recognizer : recognizers) {
            try {
                Optional<MediumContent> known =
                        recognizer.recognize(head.asReadOnlyBuffer().position(0), start, source);
                if (known.isPresent()) {
                    return new Answer(known, false);
                }
            } catch (IOException unreadable) {
                damaged |= !isUnwritten(unreadable);
            } catch (RuntimeException broken) {
                // another one may know it; what none of them knows is not blank for that
                damaged = true;
            }
        }
        return new Answer(Optional.empty(), damaged);
    }

    /** Whether the drive says that nothing was ever written there: BLANK CHECK, or an address out of range. */
    private static boolean isUnwritten(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SenseException sense) {
                return sense.sense().key() == BLANK_CHECK || sense.sense().asc() == OUT_OF_RANGE;
            }
        }
        return false;
    }

    /**
     * What the recognizers say.
     *
     * @param damaged whether one of them had no answer, so that blocks of zeros are not known to be all there is
     */
    private record Answer(Optional<MediumContent> known, boolean damaged) {}

    /**
     * The first blocks, zeros where they can't be read.
     *
     * @param damaged whether there are such that were written
     */
    private record Head(ByteBuffer blocks, boolean damaged) {

        static Head read(BlockSource source, long start) throws IOException {
            int count = (int) Math.min(ContentRecognizer.HEAD_BLOCKS, source.blocks() - start);
            ByteBuffer blocks = ByteBuffer.allocateDirect(count * BlockSource.BLOCK);
            try {
                source.read(start, blocks);
                return new Head(blocks.flip(), false);
            } catch (IOException unreadable) {
                return one(source, start, count);
            }
        }

        private static Head one(BlockSource source, long start, int count) throws IOException {
            ByteBuffer blocks = ByteBuffer.allocateDirect(count * BlockSource.BLOCK);
            boolean damaged = false;
            for (int i = 0; i < count; i++) {
                ByteBuffer block = blocks.slice(i * BlockSource.BLOCK, BlockSource.BLOCK);
                try {
                    source.read(start + i, block);
                } catch (IOException unreadable) {
                    damaged |= !isUnwritten(unreadable);
                }
            }
            return new Head(blocks, damaged);
        }
    }
}
