package org.burnish.xorriso.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The commands that are registered at the moment. A command is only made when it is used. */
@Component(service = CommandSource.class)
public final class CommandServices implements CommandSource {

    private final Map<ServiceReference<XorrisoCommand>, List<String>> references = new ConcurrentHashMap<>();
    private final BundleContext context;

    @Activate
    public CommandServices(BundleContext context) {
        this.context = context;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCommand(ServiceReference<XorrisoCommand> reference) {
        references.put(reference, names(reference));
    }

    void removeCommand(ServiceReference<XorrisoCommand> reference) {
        references.remove(reference);
    }

    private static List<String> names(ServiceReference<XorrisoCommand> reference) {
        Object names = reference.getProperty(XorrisoCommand.COMMAND);
        if (names instanceof String[] several) {
            return List.of(several);
        }
        return names instanceof String one ? List.of(one) : List.of();
    }

    /** The one of the highest ranking, where several have the name. */
    @Override
    public Optional<XorrisoCommand> find(String name) {
        return references.entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .map(context::getService)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public Collection<String> names() {
        TreeSet<String> names = new TreeSet<>();
        references.values().forEach(names::addAll);
        return names;
    }
}
