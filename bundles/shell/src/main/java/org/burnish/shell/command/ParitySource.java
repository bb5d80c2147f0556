package org.burnish.shell.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.parity.ImageFileSource;
import org.burnish.parity.ParityRange;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;

/** Where the commands of parity read blocks: a medium in a drive, or a plain file, whose last block may be filled in part. */
final class ParitySource implements Closeable {

    private final Drive drive;
    private final Optional<ImageFileSource> file;

    private ParitySource(Drive drive, Optional<ImageFileSource> file) {
        this.drive = drive;
        this.file = file;
    }

    static ParitySource open(Drives drives, String word) throws IOException {
        DeviceAddress address = drives.address(word);
        boolean plain =
                address.scheme().equals(DeviceAddress.FILE_SCHEME) && Files.isRegularFile(Path.of(address.path()));
        Drive drive = Access.open(drives, word);
        try {
            if (drive.medium().isEmpty()) {
                throw new IOException("No medium in drive '" + drive.address() + "'. Insert one and try again.");
            }
            return new ParitySource(
                    drive, plain ? Optional.of(new ImageFileSource(Path.of(address.path()))) : Optional.empty());
        } catch (IOException | RuntimeException e) {
            drive.close();
            throw e;
        }
    }

    DeviceAddress address() {
        return drive.address();
    }

    BlockSource blocks() {
        return file.isPresent() ? file.get() : drive.blocks();
    }

    long bytes() {
        return file.isPresent() ? file.get().bytes() : drive.blocks().blocks() * BlockSource.BLOCK;
    }

    /**
     * What is protected: a session, or without a choice of a drive the newest session, and all of a file.
     *
     * @param number the session's
     */
    ParityRange range(OptionalInt number) throws IOException {
        List<ImageSession> sessions = drive.sessions();
        Optional<ImageSession> chosen = number.isPresent()
                ? Optional.of(session(sessions, number.getAsInt()))
                : sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.get(sessions.size() - 1));
        String volume = chosen.map(ImageSession::volumeId).orElse("");
        boolean all = chosen.isEmpty() || (number.isEmpty() && file.isPresent());
        long start = all ? 0 : chosen.get().start();
        long bytes = all
                ? bytes()
                : Math.min(chosen.get().blocks() * BlockSource.BLOCK, bytes() - start * BlockSource.BLOCK);
        if (bytes < 1) {
            throw new IOException("There is nothing on '" + drive.address() + "' to make parity of.");
        }
        String medium = drive.medium().map(each -> each.product().id()).orElse("");
        return new ParityRange(blocks(), start, bytes, medium, volume, file.isEmpty());
    }

    private ImageSession session(List<ImageSession> sessions, int number) throws IOException {
        return sessions.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new IOException("There is no session " + number + " with an image on '"
                        + drive.address() + "', which has "
                        + sessions.stream()
                                .map(each -> Integer.toString(each.number()))
                                .toList()));
    }

    @Override
    public void close() throws IOException {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } finally {
            drive.close();
        }
    }
}
