package org.burnish.xorriso.command.filter;

import org.burnish.xorriso.filter.Filters;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives files a filter, or takes filters away, in whole trees. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=set_filter_r")
public final class SetFilterR extends SetFilter {

    @Activate
    public SetFilterR(@Reference Filters filters) {
        super(filters, true);
    }
}
