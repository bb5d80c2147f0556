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
import org.burnish.recorder.Drive;
import org.burnish.recorder.MediumReader;
import org.osgi.service.component.annotations.Component;

/**
 * Copies a medium with large reads; where one fails, it is halved until single unreadable blocks remain. Between the
 * sessions of sequential media nothing was ever recorded: there is nothing to try, and the file has zeros. Zeros are left
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
                long end = Math.min(blocks, session.start() + session.blocks());
                dataEnd = session.start() + session.blocks() - session.runOut();
                for (long lba = session.start(); lba < end; lba += STEP) {
                    int count = (int) Math.min(STEP, end - lba);
                    read(lba, 0, count);
                    write(lba, count);
                    progress.accept(lba + count);
                }
            }
            fillUp();
            return new Copy(blocks, unreadable, firstUnreadable);
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

        private void read(long lba, int from, int count) throws IOException {
            ByteBuffer part =
                    buffer.duplicate().limit((from + count) * BlockSource.BLOCK).position(from * BlockSource.BLOCK);
            try {
                source.read(lba + from, part);
            } catch (IOException e) {
                bisect(lba, from, count, e);
            }
        }

        private void bisect(long lba, int from, int count, IOException cause) throws IOException {
            if (MediumFailure.isNotOfTheMedium(cause)) {
                throw cause;
            }
            if (count > 1) {
                read(lba, from, count / 2);
                read(lba, from + count / 2, count - count / 2);
                return;
            }
            buffer.duplicate().clear().position(from * BlockSource.BLOCK).put(new byte[BlockSource.BLOCK]);
            if (lba + from < dataEnd) {
                unreadable++;
                firstUnreadable = firstUnreadable < 0 ? lba + from : firstUnreadable;
            }
        }
    }
}
