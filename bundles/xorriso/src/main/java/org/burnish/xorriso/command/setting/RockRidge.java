package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether images have what Rock Ridge records. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=rockridge")
public final class RockRidge extends FormatFlag {

    public RockRidge() {
        super("rockridge", "image.rock_ridge", "Whether to write names, owners, permissions and links of Rock Ridge.");
    }
}
