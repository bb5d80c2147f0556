package org.burnish.transport.emulator.medium.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalLong;
import org.burnish.transport.emulator.cd.Atip;
import org.burnish.transport.emulator.cd.CueSheet;
import org.burnish.transport.emulator.file.CdTrack.Form;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Session at once: a cue sheet plans the tracks of a session, and with the last block before the lead-out the session
 * is closed. There is nothing for SYNCHRONIZE CACHE to end.
 */
final class SessionAtOnce implements CdWriting {

    private final CdRecording recording;
    private final Atip atip;

    /** What the last cue sheet plans. */
    private @Nullable SessionPlan plan;

    SessionAtOnce(CdRecording recording, Atip atip) {
        this.recording = recording;
        this.atip = atip;
    }

    /** Plans the next session; refuses a cue sheet that does not begin or end where the session does. */
    void plan(byte[] bytes, WriteParameters parameters) throws CheckCondition {
        boolean extended = parameters.isCdRomXa();
        CueSheet sheet = CueSheet.parse(bytes);
        if (extended && sheet.tracks().stream().anyMatch(track -> track.form() == Form.MODE_1)) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.check();
        }
        TrackState first = recording.table().open().orElseThrow();
        boolean numbered = first.number() == 1 || sheet.tracks().get(0).number() == first.number();
        if (!numbered || sheet.begin() != first.start() - CdTracks.PAUSE || sheet.leadOut() > recording.limit()) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.check();
        }
        plan = new SessionPlan(sheet, extended, CdReports.leadIn(first, atip));
    }

    /** Forgets the cue sheet. */
    void forget() {
        plan = null;
    }

    @Override
    public int blockLength(long lba, WriteParameters parameters) {
        return plan == null ? Form.MODE_1.length() : plan.blockLength(lba);
    }

    /** The session begins with the pause of its first track. */
    @Override
    public OptionalLong nextIn(TrackState track) {
        return Objects.requireNonNull(plan, "no cue sheet planned this session").nextIn(track);
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        if (plan == null) {
            throw Sense.COMMAND_SEQUENCE.at(lba);
        }
        if (plan.isInLeadIn()) {
            plan.takeText(lba, count, buffer);
            begin(plan);
            recording.count(count);
            return;
        }
        Form form = plan.require(lba, count);
        recording.requireRecordable(lba, count);
        if (!recording.isGoing()) {
            begin(plan);
        }
        int before = (int) Math.min(count, Math.max(0, -lba));
        buffer.position(buffer.position() + before * form.length());
        recording.store(lba + before, form, buffer);
        recording.show(plan.advance(recording.table(), lba + count));
        recording.count(count);
        if (plan.isComplete()) {
            complete(parameters);
        }
    }

    private void begin(SessionPlan planned) {
        recording.begin();
        recording.show(planned.begin(new CdTracks(recording.table().complete()), recording.openSession()));
    }

    /** After the last block the drive goes on to the lead-out by itself. */
    private void complete(WriteParameters parameters) throws IOException {
        if (recording.simulate(false)) {
            plan = null;
            return;
        }
        closeTracks();
        recording.closeSession(parameters.multiSession() == WriteParameters.NEXT_ALLOWED);
    }

    @Override
    public void end(TrackState begun) throws IOException {
        closeTracks();
        recording.save();
    }

    /** Closes what there is of the session. Tracks of which nothing is recorded vanish. */
    private void closeTracks() throws IOException {
        TrackState first = recording.table().ofSession(recording.openSession()).get(0);
        CdTracks closed = new CdTracks(recording.table().complete());
        for (TrackState track : recording.table().all()) {
            if (!track.closed() && !track.isEmpty()) {
                closed = closed.adding(track.upTo(recording.filledUp(track)).close());
            }
        }
        boolean empty = closed.ofSession(first.session()).isEmpty();
        recording.show(
                empty ? closed.opening(first.number(), first.session(), first.start(), recording.limit()) : closed);
        recording.end();
        plan = null;
    }
}
