package org.burnish.xorriso.command.filter;

import java.io.IOException;
import java.util.List;
import org.burnish.image.filter.ContentFilter;
import org.burnish.xorriso.filter.FilterChange;
import org.burnish.xorriso.filter.FilterList;
import org.burnish.xorriso.filter.Filters;
import org.burnish.xorriso.filter.GrowthRule;
import org.burnish.xorriso.run.TreeRules;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives files a filter, or takes filters away. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=set_filter")
public class SetFilter implements XorrisoCommand {

    private static final String REMOVE = "--remove-all-filters";

    private final Filters filters;
    private final boolean trees;

    @Activate
    public SetFilter(@Reference Filters filters) {
        this(filters, false);
    }

    SetFilter(Filters filters, boolean trees) {
        this.filters = filters;
        this.trees = trees;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("name"),
                "iso_rr_path",
                "Give files" + (trees ? ", also those below directories," : "")
                        + " a filter: --zisofs, --zisofs-decode, --gzip, --gunzip, or one of -external_filter;"
                        + " or take them away: --remove-all-filters.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String name = arguments.get(0);
        if (arguments.list().isEmpty()) {
            throw ProblemException.sorry("-set_filter" + (trees ? "_r" : "") + " : Not enough arguments given");
        }
        FilterChange change = new FilterChange(session, trees);
        if (name.equals(REMOVE) || name.equals(REMOVE + "+")) {
            change.removeAll(name.equals(REMOVE), arguments.list());
            return;
        }
        ContentFilter filter = filters.find(name)
                .or(() -> session.settings().get(FilterList.SETTING).find(name).map(ContentFilter.class::cast))
                .orElseThrow(
                        () -> ProblemException.failure("-set_filter: Not a registered filter name '" + name + "'"));
        TreeRules.add(session, "filters of loaded files", new GrowthRule());
        change.add(filter, arguments.list());
    }
}
