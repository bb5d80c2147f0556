package org.burnish.recorder.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.burnish.media.Medium;
import org.burnish.scsi.DeviceAddress;

/** Why a medium can't take a session, as far as its state tells: the net below what its profile refuses. */
final class Objections {

    private Objections() {}

    /** All reasons, none if it can. */
    static List<String> of(DeviceAddress address, Medium medium, long blocks, long available) {
        List<String> reasons = new ArrayList<>();
        String what = "the medium in drive '" + address + "'";
        switch (medium.state()) {
            case CLOSED ->
                reasons.add(what + " is closed"
                        + (medium.traits().erasable() ? ". Blank it, or load another" : ". Load another"));
            case DAMAGED -> reasons.add(what + " has a damaged track. Close that, or load another medium");
            case BLANK, APPENDABLE, UNFORMATTED -> {
                // as it should be; an unformatted one is formatted or refused by its profile
            }
        }
        if (blocks > available && medium.state() != Medium.State.CLOSED) {
            reasons.add("the image takes " + blocks + " blocks of 2048 bytes with its padding, but " + what
                    + " has only room for " + available + ". Leave files out, or load a medium with more room");
        }
        return reasons;
    }
}
