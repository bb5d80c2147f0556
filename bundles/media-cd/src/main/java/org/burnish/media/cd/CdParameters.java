package org.burnish.media.cd;

import java.io.IOException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.mode.Capabilities;
import org.burnish.mmc.mode.WriteParameters;
import org.burnish.scsi.SenseException;

/**
 * The write parameters of CD, with underrun protection where the drive has it.
 *
 * @param multi whether another session may follow
 * @param simulate whether nothing is really written
 */
record CdParameters(OpticalDrive drive, boolean multi, boolean simulate) {

    WriteParameters trackAtOnce() throws IOException {
        return WriteParameters.trackAtOnce(protectedFromUnderrun(), multi, simulate);
    }

    WriteParameters sessionAtOnce() throws IOException {
        return WriteParameters.sessionAtOnce(protectedFromUnderrun(), multi, simulate);
    }

    private boolean protectedFromUnderrun() throws IOException {
        try {
            return drive.modePage(Capabilities.CODE)
                    .map(Capabilities::of)
                    .map(Capabilities::bufferUnderrunFree)
                    .orElse(false);
        } catch (SenseException e) {
            return false;
        }
    }
}
