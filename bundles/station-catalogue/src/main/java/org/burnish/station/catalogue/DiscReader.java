package org.burnish.station.catalogue;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageSession;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.scsi.text.Reason;
import org.burnish.station.Burn.Verified;
import org.burnish.station.Disc;
import org.burnish.station.DiscFile;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;

/** Reads what is on the disc in a drive. */
final class DiscReader {

    private static final DriveOptions OPTIONS = new DriveOptions(true, null);

    /** What is done with a disc; its files are read while they are asked for. */
    interface Use<T> {
        T with(Disc disc, Iterator<DiscFile> files);
    }

    private final Drives drives;

    DiscReader(Drives drives) {
        this.drives = drives;
    }

    /** Reads the disc in a drive. Sessions whose image can't be read are in its note. */
    <T> T read(String address, Use<T> use) {
        try (Drive drive = drives.open(drives.address(address), OPTIONS)) {
            Medium medium = drive.medium()
                    .orElseThrow(() -> new StationException(
                            Kind.CONFLICT, "There is no medium in drive " + address + ". Insert one and try again."));
            List<ImageSession> sessions = drive.sessions();
            if (sessions.isEmpty()) {
                throw new StationException(
                        Kind.CONFLICT,
                        "The catalogue takes discs with an image, and finds none on that in drive " + address + ".");
            }
            SessionFiles files = new SessionFiles(drive, sessions);
            return use.with(
                    disc(drive, medium, sessions, files.note()), files.all().iterator());
        } catch (IOException e) {
            throw new StationException(
                    Kind.CONFLICT, "The disc in drive " + address + " can't be read: " + Reason.of(e), e);
        }
    }

    private static Disc disc(Drive drive, Medium medium, List<ImageSession> sessions, String note) throws IOException {
        DiscMark mark = new DiscMark(drive.blocks());
        ImageSession newest = sessions.get(sessions.size() - 1);
        return new Disc(
                0,
                mark.of(sessions.get(0)),
                "",
                "",
                medium.name(),
                product(medium),
                newest.volumeId(),
                sessions.size(),
                Math.max(medium.readableBlocks(), newest.start() + newest.blocks()),
                0,
                burned(mark, newest),
                Optional.empty(),
                Verified.UNKNOWN,
                note);
    }

    private static Optional<java.time.Instant> burned(DiscMark mark, ImageSession newest) {
        try {
            return mark.created(newest);
        } catch (IOException e) {
            // its session is in the note
            return Optional.empty();
        }
    }

    private static String product(Medium medium) {
        return (medium.product().manufacturer() + " " + medium.product().id()).strip();
    }
}
