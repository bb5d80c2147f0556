package org.burnish.xorriso.command.attribute;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Prints access control lists, in whole trees. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=getfacl_r")
public final class GetFaclR extends GetFacl {

    public GetFaclR() {
        super(true);
    }
}
