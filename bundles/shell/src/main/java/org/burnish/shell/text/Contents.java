package org.burnish.shell.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageSession;
import org.burnish.image.MediumContent;
import org.burnish.media.Medium;
import org.burnish.recorder.ContentState;
import org.burnish.scsi.DeviceAddress;

/**
 * What is on a medium.
 *
 * @param address the drive
 * @param medium the medium, or empty where none is loaded
 * @param content what is on it
 * @param sessions the images on it, oldest first
 */
public record Contents(
        DeviceAddress address, Optional<Medium> medium, MediumContent content, List<ImageSession> sessions) {

    /** The same, with the state that what is on the medium gives it. */
    public Contents {
        medium = medium.map(each -> each.with(ContentState.of(each, content)));
    }

    /**
     * That there is no such file, or where content can be used that this drive does not show as what it is: a sentence behind a
     * space, or nothing.
     */
    public static String elsewhere(DeviceAddress address, MediumContent content) {
        if (!content.scheme().isEmpty()) {
            return " The drive with that medium is " + content.scheme() + ":" + address.path() + ".";
        }
        boolean absent = address.scheme().equals(DeviceAddress.FILE_SCHEME) && Files.notExists(Path.of(address.path()));
        return absent ? " There is no file '" + address.path() + "'." : "";
    }
}
