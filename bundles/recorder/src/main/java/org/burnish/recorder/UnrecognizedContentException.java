package org.burnish.recorder;

import java.util.List;
import org.burnish.image.MediumContent;
import org.burnish.media.RefusedException;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.DeviceAddress;

/**
 * A medium or a file holds something that is neither blank nor an image that grows, and nobody gave it up. Nothing was
 * changed.
 */
public final class UnrecognizedContentException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient MediumContent content;
    private final transient DeviceAddress address;

    public UnrecognizedContentException(DeviceAddress address, MediumContent content) {
        this(address, content, RecordingFacts.CONTENT_LOST, "which would be lost");
    }

    private UnrecognizedContentException(
            DeviceAddress address, MediumContent content, String code, String consequence) {
        super(
                Fact.of(RecordingFacts.CANNOT_RECORD, "Cannot write to drive '{drive}'")
                        .with("drive", address.toString()),
                List.of(RecordingFacts.content(code, address, content, consequence)));
        this.content = content;
        this.address = address;
    }

    /** Of an image that readers would not find any more, behind which a session was to be written. */
    public static UnrecognizedContentException hidden(DeviceAddress address, MediumContent content) {
        return new UnrecognizedContentException(
                address, content, RecordingFacts.CONTENT_HIDDEN, "which a further session would hide from readers");
    }

    /** Of an image that was to be grown, and is only read. */
    public static UnrecognizedContentException notGrown(DeviceAddress address, MediumContent content) {
        return new UnrecognizedContentException(
                address, content, RecordingFacts.CONTENT_NOT_GROWN, "to which no session can be added");
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
