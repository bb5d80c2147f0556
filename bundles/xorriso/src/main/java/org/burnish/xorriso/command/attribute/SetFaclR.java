package org.burnish.xorriso.command.attribute;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets access control lists, in whole trees. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=setfacl_r")
public final class SetFaclR extends SetFacl {

    public SetFaclR() {
        super(true);
    }
}
