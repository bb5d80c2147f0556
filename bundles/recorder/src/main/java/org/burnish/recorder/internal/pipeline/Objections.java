package org.burnish.recorder.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.burnish.media.MediaFacts;
import org.burnish.media.Medium;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.recorder.RecordingFacts;
import org.burnish.scsi.DeviceAddress;

/** Why a medium can't take a session, as far as its state says: the net below what its profile refuses. */
final class Objections {

    private Objections() {}

    /** All reasons, none if it can. */
    static List<Fact> of(DeviceAddress address, Medium medium, long blocks, long available) {
        List<Fact> reasons = new ArrayList<>();
        switch (medium.state()) {
            case CLOSED ->
                reasons.add(inDrive(MediaFacts.closed(medium), "the medium in drive '{drive}' is closed", address));
            case DAMAGED ->
                reasons.add(inDrive(
                        MediaFacts.damaged(medium), "the medium in drive '{drive}' has a damaged track", address));
            case BLANK, APPENDABLE, UNFORMATTED -> {
                // as it should be; an unformatted one is formatted or refused by its profile
            }
        }
        if (blocks > available && medium.state() != Medium.State.CLOSED) {
            reasons.add(Fact.of(
                            "write.room",
                            "the image takes {blocks} blocks of 2048 bytes with its padding, but the medium in drive"
                                    + " '{drive}' has only room for {free}")
                    .with("blocks", blocks)
                    .with("drive", address.toString())
                    .with("free", available)
                    .remedy(Remedy.of(RecordingFacts.LEAVE_OUT, "Leave files out, or load a medium with more room")));
        }
        return reasons;
    }

    /** Of several drives, the one is named. */
    private static Fact inDrive(Fact fact, String form, DeviceAddress address) {
        return new Fact(fact.code(), form, fact.figures(), fact.remedies()).with("drive", address.toString());
    }
}
