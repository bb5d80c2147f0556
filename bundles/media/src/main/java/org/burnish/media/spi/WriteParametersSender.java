package org.burnish.media.spi;

import java.io.IOException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.mode.ModePage;
import org.burnish.mmc.mode.WriteParameters;
import org.burnish.scsi.IllegalRequestException;

/** Sends mode page 05h, Write Parameters, in the length that the drive itself uses (MMC-6, clause 7). */
public final class WriteParametersSender {

    private final OpticalDrive drive;

    /** Sends to this drive. */
    public WriteParametersSender(OpticalDrive drive) {
        this.drive = drive;
    }

    /** Makes the parameters, for which the drive may be asked what it can do. */
    @FunctionalInterface
    public interface Source {
        WriteParameters get() throws IOException;
    }

    /** Sends them. */
    public void send(WriteParameters parameters) throws IOException {
        int length = drive.modePage(WriteParameters.CODE).map(ModePage::length).orElse(WriteParameters.LENGTH);
        drive.modeSelect(parameters.withLength(length).toPage());
    }

    /** Sends them before the next writable address is asked for. A drive that refuses is believed without them. */
    public void sendForInquiry(Source parameters) throws IOException {
        try {
            send(parameters.get());
        } catch (IllegalRequestException e) {
            // what it reports then is all there is
        }
    }
}
