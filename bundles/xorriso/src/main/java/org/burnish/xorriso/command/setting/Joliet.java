package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether images have a Joliet tree too. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=joliet")
public final class Joliet extends FormatFlag {

    public Joliet() {
        super("joliet", "image.joliet", "Whether to write a Joliet tree too, which Windows shows.");
    }
}
