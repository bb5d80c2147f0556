package org.burnish.recorder;

import java.util.List;
import org.burnish.image.MediumContent;
import org.burnish.media.RefusedException;
import org.burnish.scsi.DeviceAddress;

/** A medium or a file holds something that is neither blank nor an image, and nobody gave it up. Nothing was changed. */
public final class UnrecognizedContentException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient MediumContent content;
    private final transient DeviceAddress address;

    public UnrecognizedContentException(DeviceAddress address, MediumContent content) {
        super(
                "Cannot write to drive '" + address + "'",
                List.of("it holds " + content.name() + ", which would be lost"));
        this.content = content;
        this.address = address;
    }

    /** What was found. */
    public MediumContent content() {
        return content;
    }

    /** Where it was found. */
    public DeviceAddress address() {
        return address;
    }
}
