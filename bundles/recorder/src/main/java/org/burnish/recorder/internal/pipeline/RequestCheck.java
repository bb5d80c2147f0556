package org.burnish.recorder.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.burnish.media.RefusedException;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingFacts;
import org.burnish.recorder.RecordingRequest;

/** Whether a request can be planned at all. Comes before anybody reads an option, since its text may mean nothing. */
record RequestCheck(SessionSource source) {

    /** A request for drives. */
    void require(RecordingRequest request) throws RefusedException {
        requireMedia(request);
        Planner.refuse(RecordingFacts.cannotRecord(), source.faults());
        Planner.refuse(RecordingFacts.cannotRecord(), understood().faults(request));
    }

    /** A request for another output. */
    void requireImage(RecordingRequest request) throws RefusedException {
        Planner.refuse(RecordingFacts.cannotRecord(), source.faults());
        Planner.refuse(RecordingFacts.cannotRecord(), understood().imageFaults(request));
    }

    private UnderstoodOptions understood() {
        return new UnderstoodOptions(source.options(), source.owner());
    }

    private static void requireMedia(RecordingRequest request) throws RefusedException {
        List<Fact> reasons = new ArrayList<>();
        if (request.drives().isEmpty()) {
            reasons.add(Fact.of("drive.none", "no drive was given")
                    .remedy(Remedy.of(RecordingFacts.NAME_DRIVE, "Name one")));
        }
        for (Drive drive : request.drives()) {
            if (drive.medium().isEmpty()) {
                reasons.add(RecordingFacts.noMedium(drive.address()));
            } else if (drive.profile().isEmpty()) {
                reasons.add(RecordingFacts.unknownMedium(drive.address(), Planner.medium(drive)));
            }
        }
        Planner.refuse(RecordingFacts.cannotRecord(), reasons);
    }
}
