package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Changes groups, in whole trees. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=chgrp_r")
public final class ChgrpR extends Chgrp {

    public ChgrpR() {
        super(true);
    }
}
