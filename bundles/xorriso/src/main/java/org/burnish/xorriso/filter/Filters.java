package org.burnish.xorriso.filter;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.image.filter.ContentFilter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The filters that bundles bring. For users their names begin with two dashes. */
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

    /** The filter of a bundle that a user names, with its dashes. */
    public Optional<ContentFilter> find(String name) {
        return known.stream()
                .filter(filter -> name.equals(DASHES + filter.name()))
                .findFirst();
    }
}
