package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadedImage;
import org.burnish.media.MediaListener;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;

/** Makes a session the newest one of the file that a medium was copied to. */
final class HeadPatch {

    private static final int HEAD = 32;

    private final Drives drives;
    private final Session session;

    HeadPatch(Drives drives, Session session) {
        this.drives = drives;
        this.session = session;
    }

    /** What can't be done is refused before a medium is read for hours. */
    static void refuse(MediaCheckOptions options) throws ProblemException {
        if (!options.patch()) {
            return;
        }
        if (options.dataToOutput() || options.dataTo().isEmpty()) {
            throw ProblemException.failure(
                    "-check_media: patch_lba0= needs a file to patch", "Name one by data_to=, other than '-'");
        }
        if (options.patchFrom().orElse(HEAD) < HEAD) {
            throw ProblemException.failure(
                    "-check_media: patch_lba0= : a session that is copied to the start of the file begins at LBA 32 at least");
        }
    }

    /** @param sound whether all that was read is good */
    void apply(MediaCheckOptions options, boolean sound) throws ProblemException, IOException {
        OptionalLong start = options.patchFrom();
        long from = start.isPresent()
                ? start.getAsLong()
                : session.loaded()
                        .map(LoadedImage::session)
                        .map(ImageSession::start)
                        .orElseThrow(() -> ProblemException.failure(
                                "-check_media: No image is loaded whose head could be copied by patch_lba0=on",
                                "Give the LBA where the session begins"));
        if (from == 0) {
            session.console().event(Severity.NOTE, "The loaded session begins at LBA 0 of the copy already");
            return;
        }
        if (!sound && !options.patchForced()) {
            throw ProblemException.failure(
                    "-check_media: The copied data are not valid. LBA 0 is not patched", "Give patch_lba0=force");
        }
        Path copy = options.dataTo().orElseThrow().toAbsolutePath();
        try (Drive file = drives.open(new DeviceAddress(DeviceAddress.FILE_SCHEME, copy.toString()))) {
            Optional<ImageSession> image = file.imageAt(from);
            if (image.isEmpty()) {
                throw ProblemException.failure("-check_media: No ISO 9660 image at LBA " + from + " of '" + copy + "'");
            }
            long blocks = size(file, image.get());
            file.activate(new ImageSession(0, from, blocks, image.get().volumeId()), blocks, MediaListener.NONE);
        }
        session.console().event(Severity.NOTE, "Session at LBA " + from + " is the newest one of '" + copy + "' now");
    }

    /** Appended images may count their size from LBA 0: then it reaches behind the end of the copy. */
    private static long size(Drive file, ImageSession image) {
        boolean fromZero = image.start() + image.blocks() > file.blocks().blocks() && image.blocks() > image.start();
        return fromZero ? image.blocks() - image.start() : image.blocks();
    }
}
