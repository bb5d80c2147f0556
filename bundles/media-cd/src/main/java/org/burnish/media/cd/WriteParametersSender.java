package org.burnish.media.cd;

import java.io.IOException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.mode.Capabilities;
import org.burnish.mmc.mode.ModePage;
import org.burnish.mmc.mode.WriteParameters;
import org.burnish.scsi.IllegalRequestException;
import org.burnish.scsi.SenseException;

/** Sends mode page 05h in the length that the drive itself uses, with underrun protection where it has that. */
final class WriteParametersSender {

    private final OpticalDrive drive;

    WriteParametersSender(OpticalDrive drive) {
        this.drive = drive;
    }

    void sendTrackAtOnce(boolean multi, boolean simulate) throws IOException {
        send(WriteParameters.trackAtOnce(protectedFromUnderrun(), multi, simulate));
    }

    void sendSessionAtOnce(boolean multi, boolean simulate) throws IOException {
        send(WriteParameters.sessionAtOnce(protectedFromUnderrun(), multi, simulate));
    }

    /** Before the next writable address is asked for. A drive that refuses is believed without it. */
    void sendForInquiry(boolean blank) throws IOException {
        try {
            if (blank) {
                sendSessionAtOnce(true, false);
            } else {
                sendTrackAtOnce(true, false);
            }
        } catch (IllegalRequestException e) {
            // what it tells then is all there is
        }
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

    private void send(WriteParameters parameters) throws IOException {
        int length = drive.modePage(WriteParameters.CODE).map(ModePage::length).orElse(WriteParameters.LENGTH);
        drive.modeSelect(parameters.withLength(length).toPage());
    }
}
