package org.burnish.recorder.internal.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.ContentRecognizer;
import org.burnish.image.MediumContent;
import org.burnish.image.MediumContent.Kind;
import org.burnish.image.Zeros;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
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

    private static final MediumContent AUDIO = MediumContent.foreign("audio tracks");

    private final BlockSource source;
    private final List<ContentRecognizer> recognizers;
    private final boolean disk;

    /**
     * Asks these, in this order.
     *
     * @param disk whether the blocks are those of a disk of this machine, of which zeros alone do not say that it may be written over
     */
    public Classifier(BlockSource source, List<ContentRecognizer> recognizers, boolean disk) {
        this.disk = disk;
        this.source = source;
        this.recognizers = List.copyOf(recognizers);
    }

    /**
     * What is on the medium, given that it holds no image.
     *
     * @param whole the LBA below which every block of a plain file is read before it counts as blank
     */
    public MediumContent of(Medium medium, long whole) throws IOException {
        if (medium.next().chained()) {
            return medium.state() == Medium.State.UNFORMATTED || source.blocks() == 0
                    ? MediumContent.BLANK
                    : at(0, medium.traits().blankThroughout(), whole);
        }
        List<MediumSession> sessions = medium.sessions();
        return sessions.isEmpty() ? MediumContent.BLANK : session(sessions.get(sessions.size() - 1));
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
    private MediumContent session(MediumSession session) throws IOException {
        Optional<MediumTrack> data = session.data();
        if (data.isEmpty()) {
            return AUDIO;
        }
        MediumContent content = at(data.get().start(), false, 0);
        return content.kind() == Kind.BLANK ? MediumContent.unknown("a session of zeros") : content;
    }

    private MediumContent at(long start, boolean throughout, long whole) throws IOException {
        if (start >= source.blocks()) {
            return MediumContent.BLANK;
        }
        Head head = Head.read(source, start);
        Answer answer = recognize(head.blocks(), start);
        if (!answer.known().isEmpty()) {
            return answer.known().get(0);
        }
        if (!Zeros.fill(head.blocks())) {
            return MediumContent.unknown("data of an unknown kind");
        }
        if (head.damaged() || answer.damaged()) {
            return UNREADABLE;
        }
        if (disk) {
            return MediumContent.unknown("zeros at its beginning; it is a disk of this machine");
        }
        return throughout ? behind(start + head.blocks().limit() / BlockSource.BLOCK, whole) : MediumContent.BLANK;
    }

    private MediumContent behind(long from, long whole) throws IOException {
        OptionalLong found = new ZeroScan(source).run(from, whole);
        return found.isEmpty()
                ? MediumContent.BLANK
                : MediumContent.unknown("data of an unknown kind from LBA " + found.getAsLong() + " on");
    }

    /**
     * Whether a medium that begins with these blocks is blank, because they hold the mark of what was given up, and nothing
     * that is known was written over it. Partitions before the mark belong to what was given up; so does what lies behind.
     */
    public boolean isGivenUp(ByteBuffer head, long start) {
        List<MediumContent> known = ask(head, start, source).known();
        return known.stream().anyMatch(content -> content.kind() == Kind.BLANK)
                && ask(head, start, new HeadAlone(head, start)).known().stream().allMatch(Classifier::isWeak);
    }

    private Answer recognize(ByteBuffer head, long start) {
        if (isGivenUp(head, start)) {
            return new Answer(List.of(MediumContent.BLANK), false);
        }
        Answer answer = ask(head, start, source);
        List<MediumContent> specific = answer.known().stream()
                .filter(content -> content.kind() != Kind.BLANK)
                .sorted(Comparator.comparing(Classifier::isWeak))
                .toList();
        return new Answer(specific, answer.damaged());
    }

    private Answer ask(ByteBuffer head, long start, BlockSource blocks) {
        boolean damaged = false;
        List<MediumContent> known = new ArrayList<>();
        for (ContentRecognizer recognizer : recognizers) {
            try {
                recognizer
                        .recognize(head.asReadOnlyBuffer().position(0), start, blocks)
                        .ifPresent(known::add);
            } catch (IOException unreadable) {
                damaged |= !isUnwritten(unreadable);
            } catch (RuntimeException broken) {
                // another one may know it; what none of them knows is not blank for that
                damaged = true;
            }
        }
        return new Answer(known, damaged);
    }

    /** What does not say that there is anything but an image that was given up. */
    private static boolean isWeak(MediumContent content) {
        return content.kind() == Kind.BLANK || content.kind() == Kind.PARTITIONS;
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
     * @param known what they know, the most specific first
     * @param damaged whether one of them had no answer, so that blocks of zeros are not known to be all there is
     */
    private record Answer(List<MediumContent> known, boolean damaged) {}

    /** A medium of which only the first blocks are looked at. */
    private record HeadAlone(ByteBuffer head, long start) implements BlockSource {

        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            long from = (lba - start) * BLOCK;
            if (from < 0 || from + target.remaining() > head.limit()) {
                throw new IOException("LBA " + lba + " is not looked at");
            }
            target.put(head.slice((int) from, target.remaining()));
        }

        @Override
        public long blocks() {
            return start + head.limit() / BLOCK;
        }
    }

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
