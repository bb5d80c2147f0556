package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets who prepared the data. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=preparer_id")
public final class PreparerId extends VolumeText {

    public PreparerId() {
        super("preparer_id", "text", 128, "image.preparer", "Set the preparer ID string. (128 characters)");
    }
}
