package org.burnish.media.dvd.minus;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.DiscTracks;
import org.burnish.media.spi.Formats;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatDescriptor;
import org.burnish.mmc.response.TrackInformation;

/**
 * Restricted overwrite: the formatted area grows as far as the session needs, and the session that this opens is
 * closed in the end, also after an abort, since the intermediate state disturbs readers.
 */
final class RestrictedSteps implements WriteSteps {

    private static final int UNIT = 16;
    private static final int ONLY_TRACK = 1;

    private final OpticalDrive drive;
    private final WriteRequest request;
    private boolean intermediate;

    RestrictedSteps(OpticalDrive drive, WriteRequest request) {
        this.drive = drive;
        this.request = request;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        FormatCapacities capacities = drive.formatCapacities();
        if (capacities.status() == FormatCapacities.Status.FORMATTED) {
            grow(capacities, listener);
        } else {
            intermediate = true;
            fillUpTo(request.start(), listener);
        }
    }

    /** Quick grow (MMC-6, clause 6.4, type 13h) by as many units as are missing. */
    private void grow(FormatCapacities capacities, MediaListener listener) throws IOException {
        long missing = roundUp(request.start() + request.blocks()) - capacities.blocks();
        long growth = Math.min(missing, RestrictedInspector.growth(capacities));
        if (growth > 0) {
            intermediate = true;
            FormatDescriptor offer = new FormatDescriptor(growth, DvdRwFormatting.QUICK_GROW, UNIT);
            drive.format(Formats.command(offer, 0, false), Waits.formatting(listener));
        }
    }

    /** In the intermediate state the drive takes blocks only behind those that are there. */
    private void fillUpTo(long start, MediaListener listener) throws IOException {
        TrackInformation track = drive.trackInformation(ONLY_TRACK);
        long recorded = track.nextWritable().orElse(start);
        if (recorded >= start) {
            return;
        }
        long readable = DiscTracks.readable(drive);
        if (recorded < readable) {
            throw new ImplausibleReplyException(
                    drive.address(),
                    "blocks up to " + readable + " can be read, and the next one to be written is " + recorded);
        }
        new QuickFormatTail(drive).zero(recorded, start, listener);
    }

    private static long roundUp(long blocks) {
        return (blocks + UNIT - 1) / UNIT * UNIT;
    }

    @Override
    public void flush(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }

    @Override
    public void close(MediaListener listener) throws IOException {
        if (intermediate) {
            drive.closeSession(Waits.closing(listener));
        }
    }

    @Override
    public void abort(MediaListener listener, long written) throws IOException {
        flush(listener);
        close(listener);
    }
}
