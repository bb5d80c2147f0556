package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.image.ImageSession;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseException;

/**
 * Checks READ CAPACITY against the sessions. A capacity that ends before a complete session makes this session look torn, and
 * the next image is made without its files. Where two answers of a drive disagree, the last block decides: if the drive
 * reads it, the session is there.
 */
final class ReadableEnd {

    private ReadableEnd() {}

    /** The medium with a readable size that goes to the end of its last complete session, if that can be read. */
    static Medium ofSessions(OpticalDrive drive, Medium medium) throws IOException {
        List<MediumSession> sessions = medium.sessions();
        if (sessions.isEmpty()) {
            return medium;
        }
        MediumSession last = sessions.get(sessions.size() - 1);
        long end = last.start() + last.blocks();
        return reaching(drive, medium, end, end - last.runOut());
    }

    /** The medium with a readable size that goes to the end of these images, if that can be read. */
    static Medium ofImages(OpticalDrive drive, Medium medium, List<ImageSession> images) throws IOException {
        long end = images.stream()
                .mapToLong(image -> image.start() + image.blocks())
                .max()
                .orElse(0);
        return reaching(drive, medium, end, end);
    }

    private static Medium reaching(OpticalDrive drive, Medium medium, long end, long dataEnd) throws IOException {
        boolean doubtful = medium.readableBlocks() < end && dataEnd > 0;
        return doubtful && canBeRead(drive, dataEnd - 1) ? medium.withReadable(end) : medium;
    }

    private static boolean canBeRead(OpticalDrive drive, long lba) throws IOException {
        try {
            drive.read(lba, 1, ByteBuffer.allocateDirect(OpticalDrive.BLOCK));
            return true;
        } catch (SenseException e) {
            return false;
        }
    }
}
