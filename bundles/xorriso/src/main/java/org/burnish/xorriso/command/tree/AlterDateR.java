package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Changes times of files, in whole trees. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=alter_date_r")
public final class AlterDateR extends AlterDate {

    public AlterDateR() {
        super(true);
    }
}
