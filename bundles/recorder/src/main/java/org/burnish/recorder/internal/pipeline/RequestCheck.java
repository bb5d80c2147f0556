package org.burnish.recorder.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.ImageFormat;
import org.burnish.media.RefusedException;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingFacts;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.RecordingRequest;

/** Whether a request can be planned at all. Comes before anybody reads an option, since its text may mean nothing. */
record RequestCheck(ImageFormat format) {

    void require(RecordingRequest request) throws RefusedException {
        requireMedia(request);
        if (!format.content().takesImage()) {
            throw new RefusedException(
                    RecordingFacts.cannotRecord(),
                    List.of(Fact.of("format.read-only", "images of the format '{format}' are read, and not written")
                            .with("format", request.get(RecordingOptions.FORMAT))
                            .remedy(Remedy.of(RecordingFacts.OTHER_FORMAT, "Choose another format"))));
        }
        Planner.refuse(RecordingFacts.cannotRecord(), new UnderstoodOptions(format).faults(request));
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
