package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the name of the set of volumes. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=volset_id")
public final class VolsetId extends VolumeText {

    public VolsetId() {
        super("volset_id", "text", 128, "image.volume_set_id", "Set the volume set ID string. (128 characters)");
    }
}
