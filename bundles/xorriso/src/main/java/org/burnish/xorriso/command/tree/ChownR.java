package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Changes owners, in whole trees. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=chown_r")
public final class ChownR extends Chown {

    public ChownR() {
        super(true);
    }
}
