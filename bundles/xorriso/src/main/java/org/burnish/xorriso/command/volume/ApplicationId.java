package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets how the data are recorded. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=application_id")
public final class ApplicationId extends VolumeText {

    public ApplicationId() {
        super("application_id", "text", 128, "image.application", "Set the application ID string. (128 characters)");
    }
}
