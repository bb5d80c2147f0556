package org.burnish.media.dvd.minus;

import java.io.IOException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.feature.IncrementalStreaming;
import org.burnish.mmc.mode.ModePage;
import org.burnish.mmc.mode.WriteParameters;
import org.burnish.scsi.IllegalRequestException;

/** Sends mode page 05h in the length that the drive itself uses. */
final class WriteParametersSender {

    private static final int LINK_SIZE = 16;

    private final OpticalDrive drive;

    WriteParametersSender(OpticalDrive drive) {
        this.drive = drive;
    }

    void sendIncremental(boolean multi, boolean simulate) throws IOException {
        send(WriteParameters.incremental(linkSize(), multi, simulate));
    }

    void sendDiscAtOnce(boolean simulate) throws IOException {
        send(WriteParameters.discAtOnce(simulate));
    }

    /** Before the next writable address is asked for. A drive that refuses is believed without it. */
    void sendForInquiry(boolean atOnce) throws IOException {
        try {
            if (atOnce) {
                sendDiscAtOnce(false);
            } else {
                sendIncremental(true, false);
            }
        } catch (IllegalRequestException e) {
            // what it tells then is all there is
        }
    }

    private void send(WriteParameters parameters) throws IOException {
        int length = drive.modePage(WriteParameters.CODE).map(ModePage::length).orElse(WriteParameters.LENGTH);
        drive.modeSelect(parameters.withLength(length).toPage());
    }

    private int linkSize() throws IOException {
        return drive.configuration()
                .feature(IncrementalStreaming.CODE)
                .map(IncrementalStreaming::of)
                .flatMap(feature -> feature.linkSizes().stream().findFirst())
                .orElse(LINK_SIZE);
    }
}
