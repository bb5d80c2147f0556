package org.burnish.media.dvd.minus;

import java.io.IOException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.feature.IncrementalStreaming;
import org.burnish.mmc.mode.WriteParameters;

/**
 * The write parameters of sequential DVD, with the link size that the drive offers.
 *
 * @param simulate whether nothing is really written
 */
record DvdParameters(OpticalDrive drive, boolean simulate) {

    private static final int LINK_SIZE = 16;

    /**
     * Incremental recording.
     *
     * @param multi whether another session may follow
     */
    WriteParameters incremental(boolean multi) throws IOException {
        return WriteParameters.incremental(linkSize(), multi, simulate);
    }

    WriteParameters discAtOnce() {
        return WriteParameters.discAtOnce(simulate);
    }

    private int linkSize() throws IOException {
        return drive.configuration()
                .feature(IncrementalStreaming.CODE)
                .map(IncrementalStreaming::of)
                .flatMap(feature -> feature.linkSizes().stream().findFirst())
                .orElse(LINK_SIZE);
    }
}
