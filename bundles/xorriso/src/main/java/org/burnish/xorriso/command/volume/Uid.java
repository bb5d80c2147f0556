package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the owner of all files in the image. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=uid")
public final class Uid extends NumberForAll {

    public Uid() {
        super("uid", false, "image.uid", "Set the owner of all files when the image is written; - for their own.");
    }
}
