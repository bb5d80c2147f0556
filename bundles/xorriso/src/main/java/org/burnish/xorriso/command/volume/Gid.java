package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the group of all files in the image. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=gid")
public final class Gid extends NumberForAll {

    public Gid() {
        super("gid", false, "image.gid", "Set the group of all files when the image is written; - for their own.");
    }
}
