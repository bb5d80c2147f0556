package org.burnish.recorder.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.image.ImageFormat;
import org.burnish.media.RefusedException;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.RecordingRequest;

/** Whether a request can be planned at all. Comes before anybody reads an option, since its text may mean nothing. */
record RequestCheck(ImageFormat format) {

    void require(RecordingRequest request) throws RefusedException {
        requireMedia(request);
        if (!format.content().takesImage()) {
            throw new RefusedException(
                    "Cannot record",
                    List.of("images of the format '" + request.get(RecordingOptions.FORMAT)
                            + "' are read, and not written. Choose another format"));
        }
        Planner.refuse("Cannot record", new UnderstoodOptions(format).faults(request));
    }

    private static void requireMedia(RecordingRequest request) throws RefusedException {
        List<String> reasons = new ArrayList<>();
        if (request.drives().isEmpty()) {
            reasons.add("no drive was given. Name one");
        }
        for (Drive drive : request.drives()) {
            if (drive.medium().isEmpty()) {
                reasons.add("there is no medium in drive '" + drive.address() + "'. Load one");
            } else if (drive.profile().isEmpty()) {
                reasons.add(String.format(
                        Locale.ROOT,
                        "no service is installed that can write the medium in drive '%s' (%s)",
                        drive.address(),
                        Planner.medium(drive).name()));
            }
        }
        Planner.refuse("Cannot record", reasons);
    }
}
