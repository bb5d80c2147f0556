package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongConsumer;
import org.burnish.image.BlockSource;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
import org.burnish.recorder.Drive;
import org.burnish.recorder.MediumReader;
import org.osgi.service.component.annotations.Component;

/**
 * Copies a medium with large reads. Where one fails, what came before the bad block is kept; blocks are tried one by one
 * from there on until one can be read, and the rest at once. Where the source was wrong about the bad block, the rest is
 * halved until single unreadable blocks remain. Between the sessions of sequential media nothing was ever recorded: there is nothing to try, and the file has zeros. Zeros are left
 * as holes, since most of an overwritable medium was often never written.
 */
@Component
public final class MediumReaderService implements MediumReader {

    private static final int STEP = 512;
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(STEP * BlockSource.BLOCK);

    @Override
    public Copy copy(Drive drive, Path target, LongConsumer progress) throws IOException {
        BlockSource source = drive.blocks();
        long blocks = source.blocks();
        if (drive.medium().isEmpty() || blocks == 0) {
            throw new IOException("Drive '" + drive.address() + "' has no medium with readable blocks. Load one.");
        }
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            return new Pass(source, file, blocks).run(recorded(drive.medium().get(), blocks), progress);
        }
    }

    private static List<MediumSession> recorded(Medium medium, long blocks) {
        return medium.sessions().isEmpty() ? List.of(new MediumSession(1, 0, blocks)) : medium.sessions();
    }

    /** One copying. */
    private static final class Pass {
        private final BlockSource source;
        private final FileChannel file;
        private final long blocks;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(STEP * BlockSource.BLOCK);
        /** Behind it are run-out blocks: those that can't be read hold nothing. */
        private long dataEnd;

        private long unreadable;
        private long firstUnreadable = -1;

        Pass(BlockSource source, FileChannel file, long blocks) {
            this.source = source;
            this.file = file;
            this.blocks = blocks;
        }

        Copy run(List<MediumSession> sessions, LongConsumer progress) throws IOException {
            for (MediumSession session : sessions) {
                dataEnd = session.start() + session.blocks() - session.runOut();
                for (MediumTrack track : session.tracks()) {
                    run(track, progress);
                }
            }
            fillUp();
            return new Copy(blocks, unreadable, firstUnreadable);
        }

        private void run(MediumTrack track, LongConsumer progress) throws IOException {
            long end = Math.min(blocks, track.start() + track.blocks());
            if (!track.isData()) {
                leaveOut(track.start(), Math.min(end, dataEnd));
                return;
            }
            for (long lba = track.start(); lba < end; lba += STEP) {
                int count = (int) Math.min(STEP, end - lba);
                read(lba, 0, count);
                write(lba, count);
                progress.accept(lba + count);
            }
        }

        /** Blocks that are no data: the file has no place for all of their bytes. */
        private void leaveOut(long from, long to) {
            if (to > from) {
                unreadable += to - from;
                firstUnreadable = firstUnreadable < 0 ? from : firstUnreadable;
            }
        }

        private void write(long lba, int count) throws IOException {
            buffer.clear().limit(count * BlockSource.BLOCK);
            if (buffer.equals(ZEROS.duplicate().limit(buffer.limit()))) {
                return;
            }
            for (long at = lba * BlockSource.BLOCK; buffer.hasRemaining(); ) {
                at += file.write(buffer, at);
            }
        }

        /** Gives the file its whole size where the last session ends before the last block. */
        private void fillUp() throws IOException {
            long bytes = blocks * BlockSource.BLOCK;
            if (file.size() < bytes) {
                file.write(ByteBuffer.allocate(1), bytes - 1);
            }
        }

        /** Fills the buffer with blocks, from this place of it on; zeros stand for those that can't be read. */
        private void read(long lba, int from, int count) throws IOException {
            ByteBuffer part =
                    buffer.duplicate().limit((from + count) * BlockSource.BLOCK).position(from * BlockSource.BLOCK);
            try {
                source.read(lba + from, part);
            } catch (IOException e) {
                requireMedium(e);
                int done = part.position() / BlockSource.BLOCK - from;
                salvage(lba, from + done, count - done);
            }
        }

        private void salvage(long lba, int from, int count) throws IOException {
            int bad = 0;
            while (bad < count && !readOne(lba, from + bad)) {
                bad++;
            }
            int rest = count - bad - 1;
            if (rest <= 0) {
                return;
            }
            if (bad > 0) {
                read(lba, from + bad + 1, rest);
            } else {
                // the block that was said to be bad is not
                read(lba, from + 1, rest / 2);
                read(lba, from + 1 + rest / 2, rest - rest / 2);
            }
        }

        private boolean readOne(long lba, int at) throws IOException {
            ByteBuffer one =
                    buffer.duplicate().limit((at + 1) * BlockSource.BLOCK).position(at * BlockSource.BLOCK);
            try {
                source.read(lba + at, one);
                return true;
            } catch (IOException e) {
                requireMedium(e);
                buffer.duplicate().clear().position(at * BlockSource.BLOCK).put(new byte[BlockSource.BLOCK]);
                if (lba + at < dataEnd) {
                    unreadable++;
                    firstUnreadable = firstUnreadable < 0 ? lba + at : firstUnreadable;
                }
                return false;
            }
        }

        private static void requireMedium(IOException cause) throws IOException {
            if (MediumFailure.isNotOfTheMedium(cause)) {
                throw cause;
            }
        }
    }
}
