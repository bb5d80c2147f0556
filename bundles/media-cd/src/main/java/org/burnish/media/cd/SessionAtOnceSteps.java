package org.burnish.media.cd;

import java.io.IOException;
import org.burnish.media.BlankRequest;
import org.burnish.media.BlockForm;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.MediaRemedies;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteParametersSender;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.CueSheet;
import org.burnish.mmc.command.SendCueSheet;
import org.burnish.options.fact.Fact;

/**
 * Session at once recording: the cue sheet announces all from lead-in to lead-out, the pre-gap of the first track is
 * sent like data, and behind the last block the drive closes the session by itself.
 */
final class SessionAtOnceSteps implements WriteSteps {

    private static final MediaNote CUT_SHORT = new MediaNote(
            Severity.HINT,
            Fact.of("write.cut-short", "A session that is written at once can't be cut short: it is damaged now")
                    .remedy(MediaRemedies.closeDamaged())
                    .remedy(MediaRemedies.blankRewritable(BlankRequest.AS_NEEDED)));

    private static final int PREGAP_START = -150;
    private static final int INCOMPLETE_TRACK = 0xFF;

    private final OpticalDrive drive;
    private final WriteRequest request;

    private final CueSheet cueSheet;
    private final BlockForm form;

    /** A session of one data track. */
    SessionAtOnceSteps(OpticalDrive drive, WriteRequest request) {
        this(drive, request, CueSheet.ofData(Math.max(CdWriting.MIN_TRACK, request.blocks())), BlockForm.DATA);
    }

    /** A session of these tracks, all of the same form. */
    SessionAtOnceSteps(OpticalDrive drive, WriteRequest request, CueSheet cueSheet, BlockForm form) {
        this.drive = drive;
        this.request = request;
        this.cueSheet = cueSheet;
        this.form = form;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        CdSpeed.set(drive, request.speed());
        new WriteParametersSender(drive)
                .send(new CdParameters(drive, !request.close(), request.simulate()).sessionAtOnce());
        // some drives need the question; the answer is 0, or -150
        drive.trackInformation(INCOMPLETE_TRACK);
        drive.send(new SendCueSheet(cueSheet));
        Zeros.write(drive, PREGAP_START, 0, form);
    }

    @Override
    public void flush(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }

    @Override
    public void abort(MediaListener listener, long written) throws IOException {
        if (!request.simulate()) {
            listener.note(CUT_SHORT);
        }
        drive.synchronizeCache(Waits.synchronizing(listener));
    }
}
