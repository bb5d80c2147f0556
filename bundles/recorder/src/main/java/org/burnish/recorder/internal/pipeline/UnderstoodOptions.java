package org.burnish.recorder.internal.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.WriteOptions;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingRequest;

/**
 * The options of a recording belong to the recorder, to the image's format and to the medium's kind. One that none of them
 * understands is not left out in silence.
 *
 * @param common those that are understood whatever the medium
 * @param owner who understands these, for messages
 */
record UnderstoodOptions(List<OptionKey<?>> common, String owner) {

    /** What nobody understands, and the values that are not allowed; a medium can lack what another has. */
    List<Fact> faults(RecordingRequest request) {
        Set<Fact> faults = new LinkedHashSet<>();
        for (Drive drive : request.drives()) {
            List<OptionKey<?>> keys = new ArrayList<>(common);
            drive.profile().map(MediaProfile::options).ifPresent(keys::addAll);
            faults.addAll(request.options().faults(keys, owners(drive)));
        }
        return List.copyOf(faults);
    }

    /** The same for an image that is no session: what concerns media means nothing to it, and is left out. */
    List<Fact> imageFaults(RecordingRequest request) {
        List<OptionKey<?>> keys = new ArrayList<>(common);
        keys.addAll(WriteOptions.all());
        return List.copyOf(request.options().faults(keys, owner));
    }

    private String owners(Drive drive) {
        return owner + " or " + drive.medium().map(Medium::name).orElse("unknown") + " media";
    }
}
