package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the system that may use the system area. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=system_id")
public final class SystemId extends VolumeText {

    public SystemId() {
        super("system_id", "text", 32, "image.system_id", "Set the system ID string. (32 characters)");
    }
}
