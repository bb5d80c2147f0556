package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets who publishes the volume. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=publisher")
public final class Publisher extends VolumeText {

    public Publisher() {
        super("publisher", "text", 128, "image.publisher", "Set the publisher ID string. (128 characters)");
    }
}
