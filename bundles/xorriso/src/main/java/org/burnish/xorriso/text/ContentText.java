package org.burnish.xorriso.text;

import org.burnish.image.MediumContent;
import org.burnish.scsi.DeviceAddress;

/** What to report of a medium on which there is no image to load or to grow. */
public final class ContentText {

    private ContentText() {}

    /** What it holds. */
    public static String holding(DeviceAddress address, MediumContent content) {
        return "'" + address + "' holds " + content.name();
    }

    /** What the user can do in order to write to it. */
    public static String advice(DeviceAddress address, MediumContent content) {
        return content.scheme().isEmpty()
                ? "-blank as_needed gives that up, so that it can be written"
                : "The drive with that medium is " + content.scheme() + ":" + address.path();
    }
}
