package org.burnish.media.cd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.NominalSpeed;
import org.burnish.media.spi.DiscTracks;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.WriteParametersSender;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.mode.Capabilities;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.DiscInformation.SessionState;
import org.burnish.mmc.response.DiscInformation.Status;
import org.burnish.mmc.response.TrackInformation;
import org.burnish.scsi.SenseException;
import org.jspecify.annotations.Nullable;

/** Reads the state of a CD. Its sessions are those of the lead-ins, since CD is the kind of medium that really has them. */
final class CdInspector {

    private static final int INCOMPLETE_TRACK = 0xFF;

    private final OpticalDrive drive;

    CdInspector(OpticalDrive drive) {
        this.drive = drive;
    }

    Medium inspect(CdKind kind) throws IOException {
        DiscInformation disc = drive.discInformation();
        boolean open = kind.recordable() && (disc.status() == Status.BLANK || disc.status() == Status.APPENDABLE);
        if (open) {
            // without it some drives report a wrong next writable address
            CdParameters parameters = new CdParameters(drive, true, false);
            new WriteParametersSender(drive)
                    .sendForInquiry(
                            disc.status() == Status.BLANK ? parameters::sessionAtOnce : parameters::trackAtOnce);
        }
        @Nullable NextTrack next = open ? nextTrack() : null;
        State state = state(disc, next);
        boolean writable = state == State.BLANK || state == State.APPENDABLE;
        List<MediumSession> sessions = disc.status() == Status.BLANK ? List.of() : new CdSessions(drive).read(kind);
        if (open) {
            requireAgreement(disc, sessions);
        }
        long readable = DiscTracks.readable(drive);
        if (state == State.APPENDABLE) {
            DiscTracks.requireReadable(drive, sessions, readable);
        }
        Medium.Product product = kind.recordable() ? CdProduct.of(drive) : Medium.Product.UNKNOWN;
        Medium.Traits traits = Medium.Traits.of(CdWriting.CHUNK, 1)
                .erasable(kind.erasable())
                .multiSession(writable)
                .simulation(simulation())
                .at(NominalSpeed.CD);
        Medium medium = Medium.of(kind.profile(), kind.words(), state, traits)
                .with(product)
                .withSessions(sessions);
        return DiscTracks.continued(medium, readable, Optional.ofNullable(next));
    }

    /** A session that the lead-ins lack would be left out of the next image. */
    private void requireAgreement(DiscInformation disc, List<MediumSession> sessions) throws IOException {
        int complete = disc.lastSession() == SessionState.COMPLETE ? disc.sessions() : disc.sessions() - 1;
        if (sessions.size() < complete) {
            throw new ImplausibleReplyException(
                    drive.address(),
                    "the disc has " + complete + " complete sessions, and the lead-ins report " + sessions.size());
        }
    }

    private NextTrack nextTrack() throws IOException {
        TrackInformation track = drive.trackInformation(INCOMPLETE_TRACK);
        return NextTrack.of(track.number(), track, 1);
    }

    /**
     * A session that was left open would take the next image as its second track, where readers do not look for it. So
     * it has to be closed first, like a track that the drive itself calls damaged.
     */
    private static State state(DiscInformation disc, @Nullable NextTrack next) {
        if (next == null) {
            return State.CLOSED;
        }
        boolean leftOpen = disc.lastSession() == SessionState.INCOMPLETE || disc.lastSession() == SessionState.DAMAGED;
        if (next.damaged() || next.leftover() || leftOpen) {
            return State.DAMAGED;
        }
        return disc.status() == Status.BLANK ? State.BLANK : State.APPENDABLE;
    }

    private boolean simulation() throws IOException {
        try {
            return drive.modePage(Capabilities.CODE)
                    .map(Capabilities::of)
                    .map(Capabilities::testWrite)
                    .orElse(false);
        } catch (SenseException e) {
            return false;
        }
    }
}
