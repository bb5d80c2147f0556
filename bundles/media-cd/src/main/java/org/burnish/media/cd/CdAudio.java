package org.burnish.media.cd;

import java.util.List;
import org.burnish.media.AudioRequest;
import org.burnish.media.AudioTrack;
import org.burnish.media.BlockForm;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.RefusedException;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.SteppedTrackWriter;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.CueSheet;
import org.burnish.mmc.command.CueSheet.AudioLine;
import org.burnish.options.fact.Fact;

/** Audio on CD (IEC 60908): all tracks in a session that is written at once, so that no gap is heard between them. */
final class CdAudio {

    private static final int MAX_TRACKS = 99;
    private static final int COPY_PERMITTED = 2;
    private static final int PRE_EMPHASIS = 1;

    private CdAudio() {}

    static TrackWriter writer(OpticalDrive drive, Medium medium, AudioRequest request) throws RefusedException {
        WriteRequest session = request.session();
        refuse(drive, medium, request, session);
        WritePlan plan = WritePlan.of("SAO", 0, request.blocks(), CdWriting.CHUNK)
                .padding(Padding.ANNOUNCED)
                .form(BlockForm.AUDIO);
        CueSheet cueSheet =
                CueSheet.ofAudio(request.tracks().stream().map(CdAudio::line).toList());
        return new SteppedTrackWriter(
                drive,
                plan,
                new SessionAtOnceSteps(drive, session, cueSheet, BlockForm.AUDIO),
                CdWriting.BUFFER_INTERVAL);
    }

    private static void refuse(OpticalDrive drive, Medium medium, AudioRequest request, WriteRequest session)
            throws RefusedException {
        List<AudioTrack> tracks = request.tracks();
        Refusals refusals = new Refusals()
                .when(
                        medium.state() != State.BLANK,
                        Fact.of("audio.blank-only", "audio can be recorded on blank media only")
                                .remedy(MediaRemedies.otherMedium()))
                .when(
                        tracks.size() > MAX_TRACKS,
                        Fact.of("audio.tracks", "{tracks} tracks: a CD has {max} at most")
                                .with("tracks", tracks.size())
                                .with("max", MAX_TRACKS))
                .when(
                        session.type() == RequestedWriteType.TRACK_AT_ONCE,
                        Fact.of("audio.type", "TAO: audio is recorded by SAO, without gaps between the tracks")
                                .remedy(MediaRemedies.autoType()));
        for (int i = 0; i < tracks.size(); i++) {
            long blocks = tracks.get(i).blocks();
            refusals.when(
                    blocks < CdWriting.MIN_TRACK,
                    Fact.of(
                                    "audio.min-track",
                                    "audio track {track} has {blocks} blocks, and a track has at least {min}")
                            .with("track", i + 1)
                            .with("blocks", blocks)
                            .with("min", CdWriting.MIN_TRACK));
        }
        if (medium.next().possible()) {
            refusals.ofSize(medium, session);
        }
        refusals.check(MediaFacts.cannotRecordAudio(medium.name(), drive.address()));
    }

    private static AudioLine line(AudioTrack track) {
        int control = (track.copyPermitted() ? COPY_PERMITTED : 0) | (track.preEmphasis() ? PRE_EMPHASIS : 0);
        return new AudioLine(control, track.blocks());
    }
}
