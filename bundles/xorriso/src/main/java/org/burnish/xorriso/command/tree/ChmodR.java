package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Changes permissions, in whole trees. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=chmod_r")
public final class ChmodR extends Chmod {

    public ChmodR() {
        super(true);
    }
}
