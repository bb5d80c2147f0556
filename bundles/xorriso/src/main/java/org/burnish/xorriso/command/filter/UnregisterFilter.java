package org.burnish.xorriso.command.filter;

import org.burnish.xorriso.filter.ExternalFilter;
import org.burnish.xorriso.filter.FilterList;
import org.burnish.xorriso.filter.FilteredFiles;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Takes a program out of the list of filters. */
@Component(property = XorrisoCommand.COMMAND + "=unregister_filter")
public final class UnregisterFilter implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("name", "Remove a filter of -external_filter that no file has.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String name = arguments.get(0);
        FilterList.requireOpen(session, "-unregister_filter");
        FilterList list = session.settings().get(FilterList.SETTING);
        ExternalFilter filter = list.find(name)
                .orElseThrow(() -> ProblemException.failure(
                        "-external_filter: filter with given name does not exist: '" + name + "'"));
        int used = FilteredFiles.count(session, filter.name());
        if (used > 0) {
            throw ProblemException.failure("-external_filter: Cannot remove filter because it is in use by " + used
                    + " nodes : '" + name + "'");
        }
        session.settings().set(FilterList.SETTING, list.without(filter));
    }
}
