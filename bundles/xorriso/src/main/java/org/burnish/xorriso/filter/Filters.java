package org.burnish.xorriso.filter;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.image.filter.ContentFilter;
import org.burnish.xorriso.spi.Session;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The filters that bundles bring, whose names have two dashes for users, and those that users register. */
@Component(service = Filters.class)
public final class Filters {

    private static final String DASHES = "--";

    private final Set<ContentFilter> known = ConcurrentHashMap.newKeySet();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFilter(ContentFilter filter) {
        known.add(filter);
    }

    public void removeFilter(ContentFilter filter) {
        known.remove(filter);
    }

    /** The filter that a user names. */
    public Optional<ContentFilter> find(Session session, String name) {
        return known.stream()
                .filter(filter -> name.equals(DASHES + filter.name()))
                .findFirst()
                .or(() -> session.settings().get(FilterList.SETTING).find(name).map(ContentFilter.class::cast));
    }
}
