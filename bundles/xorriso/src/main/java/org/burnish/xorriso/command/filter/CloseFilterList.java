package org.burnish.xorriso.command.filter;

import org.burnish.xorriso.filter.FilterList;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Closes the list of programs that are filters. */
@Component(property = XorrisoCommand.COMMAND + "=close_filter_list")
public final class CloseFilterList implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain(
                "Forbid -external_filter, -unregister_filter and -concat pipe for the rest of the run. Filters that are registered stay.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        FilterList list = session.settings().get(FilterList.SETTING);
        session.settings().set(FilterList.SETTING, new FilterList(list.filters(), true));
    }
}
