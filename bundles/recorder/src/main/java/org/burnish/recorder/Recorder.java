package org.burnish.recorder;

import java.io.IOException;
import java.util.List;
import org.burnish.options.OptionKey;
import org.osgi.annotation.versioning.ProviderType;

/** Records image trees. A service. */
@ProviderType
public interface Recorder {

    /** The options that a request can have at the moment: the recorder's, and those of all formats and kinds of media. */
    List<OptionKey<?>> options();

    /**
     * Lays the tree out and checks that every medium can take it. Changes nothing.
     *
     * @throws org.burnish.media.RefusedException when the medium can't take it; it has every reason at once, options that nobody
     *     understands among them
     */
    RecordingPlan plan(RecordingRequest request) throws IOException;

    /**
     * Starts recording.
     *
     * @return the running recording
     * @throws org.burnish.media.RefusedException when a medium can't take it; nothing was changed
     */
    Recording start(RecordingRequest request) throws IOException;

    /**
     * Lays the tree out as an image of its own, whose first block is LBA 0. Changes nothing.
     *
     * @param request one without drives
     */
    RecordingPlan plan(RecordingRequest request, ImageOutput output) throws IOException;

    /**
     * Starts writing the tree as an image of its own.
     *
     * @param request one without drives
     * @return what runs; its failures count the output as drive 0
     * @throws IOException when there can't be such an image; the output was not opened
     */
    Recording start(RecordingRequest request, ImageOutput output) throws IOException;
}
