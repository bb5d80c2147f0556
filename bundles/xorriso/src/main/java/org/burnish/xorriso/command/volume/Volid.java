package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the name of the volume. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=volid")
public final class Volid extends VolumeText {

    public Volid() {
        super("volid", "volume_id", 32, "image.volume_id", "Specify the volume ID text. (32 characters)");
    }
}
