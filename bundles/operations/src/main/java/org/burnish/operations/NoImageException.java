package org.burnish.operations;

import java.io.IOException;
import org.burnish.image.MediumContent;
import org.burnish.scsi.DeviceAddress;

/** There is no image on a medium, so that nothing can be verified or restored. */
public final class NoImageException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient DeviceAddress address;
    private final transient MediumContent content;

    /**
     * Makes one.
     *
     * @param aim what can't be done, such as {@code verify}
     */
    public NoImageException(DeviceAddress address, MediumContent content, String aim) {
        super("No image on the medium in drive '" + address + "', so nothing to " + aim + ": it holds " + content.name()
                + ".");
        this.address = address;
        this.content = content;
    }

    public DeviceAddress address() {
        return address;
    }

    /** What is on the medium. */
    public MediumContent content() {
        return content;
    }
}
