package org.burnish.shell.text;

import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageSession;
import org.burnish.image.MediumContent;
import org.burnish.media.Medium;
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
        DeviceAddress address, Optional<Medium> medium, MediumContent content, List<ImageSession> sessions) {}
