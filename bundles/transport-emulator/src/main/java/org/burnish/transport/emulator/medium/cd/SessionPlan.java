package org.burnish.transport.emulator.medium.cd;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.burnish.transport.emulator.cd.CueSheet;
import org.burnish.transport.emulator.cd.LeadInText;
import org.burnish.transport.emulator.file.CdTrack;
import org.burnish.transport.emulator.file.CdTrack.Form;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** A session of a CD as its cue sheet plans it, and how far recording is in it. */
final class SessionPlan {

    private final CueSheet sheet;
    private final boolean extended;
    private final LeadInText text = new LeadInText();
    private long position;

    /** A plan for a session, CD-ROM XA or not, behind a lead-in that begins here. */
    SessionPlan(CueSheet sheet, boolean extended, long leadIn) {
        this.sheet = sheet;
        this.extended = extended;
        this.position = sheet.hasText() ? leadIn : sheet.begin();
    }

    /** The bytes of a block at this address. */
    int blockLength(long lba) {
        return lba < sheet.begin() && sheet.hasText()
                ? LeadInText.BLOCK
                : sheet.at(lba).form().length();
    }

    /** What comes next, if it is in this track or in the pause before it. */
    OptionalLong nextIn(TrackState track) {
        return sheet.at(position).number() == track.number() ? OptionalLong.of(position) : OptionalLong.empty();
    }

    /** Refuses blocks that are not the next ones, reach into the lead-out, or differ in form; returns their form. */
    Form require(long lba, int count) throws CheckCondition {
        if (lba != position) {
            throw Sense.INVALID_ADDRESS_FOR_WRITE.at(lba);
        }
        if (lba + count > sheet.leadOut()) {
            throw Sense.END_OF_USER_AREA.at(sheet.leadOut());
        }
        Form form = sheet.at(lba).form();
        if (sheet.at(lba + count - 1).form() != form) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.at(lba);
        }
        return form;
    }

    /** Whether the sub-channels of the lead-in come next. */
    boolean isInLeadIn() {
        return position < sheet.begin();
    }

    /** Takes the sub-channels of the next blocks of the lead-in. */
    void takeText(long lba, int count, ByteBuffer blocks) throws CheckCondition {
        if (lba != position) {
            throw Sense.INVALID_ADDRESS_FOR_WRITE.at(lba);
        }
        if (lba + count > sheet.begin()) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.at(lba);
        }
        text.take(blocks);
        position += count;
    }

    /** The tracks of the cue sheet behind those that are complete. */
    CdTracks begin(CdTracks complete, int session) {
        CdTracks planned = complete;
        for (CueSheet.Track track : sheet.tracks()) {
            CdTrack content = new CdTrack(
                    track.control(),
                    track.form(),
                    extended,
                    (int) (track.start() - track.pause()),
                    sheet.catalog(),
                    track.isrc(),
                    track.indices().stream()
                            .map(index -> (int) (index - track.start()))
                            .toList(),
                    sheet.tracks().indexOf(track) == 0 ? text.packs() : "");
            planned = planned.adding(TrackState.open(track.number(), session, track.start())
                    .reserved(sheet.end(track) - track.start(), Kind.AT_ONCE)
                    .of(content));
        }
        return planned;
    }

    /** The tracks with all recorded up to before this block. */
    CdTracks advance(CdTracks tracks, long end) {
        position = end;
        CdTracks advanced = tracks;
        for (TrackState track : tracks.all()) {
            if (!track.closed()) {
                advanced = advanced.replacing(track.upTo(Math.max(track.start(), Math.min(end, CdTracks.end(track)))));
            }
        }
        return advanced;
    }

    /** Whether the lead-out comes next. */
    boolean isComplete() {
        return position == sheet.leadOut();
    }
}
