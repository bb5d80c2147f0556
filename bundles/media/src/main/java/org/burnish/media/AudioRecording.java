package org.burnish.media;

import java.io.IOException;
import org.burnish.mmc.OpticalDrive;
import org.osgi.annotation.versioning.ConsumerType;

/** Records audio. A profile whose media take it hands one out, see {@link MediaProfile#audio}; of Burnish's own, only CD. */
@ConsumerType
public interface AudioRecording {

    /**
     * Prepares the writing of one session. The writer takes the blocks of all tracks, one behind the other, and its {@link
     * TrackWriter#form} is {@link BlockForm#AUDIO}.
     *
     * @throws RefusedException when the medium can't take it; it has every reason at once
     */
    TrackWriter writer(OpticalDrive drive, Medium medium, AudioRequest request) throws IOException;
}
