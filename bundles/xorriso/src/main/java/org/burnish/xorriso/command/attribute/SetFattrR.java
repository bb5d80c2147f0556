package org.burnish.xorriso.command.attribute;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets extended attributes, in whole trees. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=setfattr_r")
public final class SetFattrR extends SetFattr {

    public SetFattrR() {
        super(true);
    }
}
