package org.burnish.xorriso.command.attribute;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Prints extended attributes, in whole trees. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=getfattr_r")
public final class GetFattrR extends GetFattr {

    public GetFattrR() {
        super(true);
    }
}
