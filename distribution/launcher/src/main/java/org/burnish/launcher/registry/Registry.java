package org.burnish.launcher.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** The services of bundles that run without a framework. None of them comes or goes, apart from what activators register. */
public final class Registry {

    /** Who wants to know of services that come. */
    private record Listening(
            ServiceListener listener, @Nullable Filter filter) {}

    private final Map<String, List<Offer>> offers = new HashMap<>();
    private final List<Offer> all = new ArrayList<>();
    private final List<Listening> listeners = new CopyOnWriteArrayList<>();
    private final List<PlainBundle> bundles = new ArrayList<>();
    private final List<Component> immediate = new ArrayList<>();
    private final AtomicLong nextId = new AtomicLong(1);
    private final Map<String, String> configuration;
    private final ClassLoader loader;
    private final Consumer<String> trouble;

    private Registry(Map<String, String> configuration, ClassLoader loader, Consumer<String> trouble) {
        this.configuration = configuration;
        this.loader = loader;
        this.trouble = trouble;
    }

    /**
     * Starts bundles.
     *
     * @param configuration what a bundle can ask its context for
     * @param loader of the classes of all of them
     * @param trouble takes a sentence about a component that can't be made
     */
    public static Registry start(
            Descriptions descriptions,
            Map<String, String> configuration,
            ClassLoader loader,
            Consumer<String> trouble) {
        Registry registry = new Registry(configuration, loader, trouble);
        registry.bundles.add(new PlainBundle(
                registry, 0, new Part(Constants.SYSTEM_BUNDLE_SYMBOLICNAME, "0", "System Bundle", "", List.of())));
        for (Part part : descriptions.parts()) {
            registry.add(part);
        }
        PlainHelper.started(registry);
        for (int i = 0; i < descriptions.parts().size(); i++) {
            registry.activate(descriptions.parts().get(i), registry.bundles.get(i + 1));
        }
        for (Component each : registry.immediate) {
            if (each.isSatisfied()) {
                each.instance(each.bundle());
            }
        }
        return registry;
    }

    private void add(Part part) {
        PlainBundle bundle = new PlainBundle(this, bundles.size(), part);
        bundles.add(bundle);
        for (Description description : part.components()) {
            Component component = new Component(this, bundle, description, nextId.get());
            if (!description.services().isEmpty()) {
                add(new Offer(
                        bundle, description.services(), component.properties(nextId.getAndIncrement()), component));
            }
            if (description.immediate()) {
                immediate.add(component);
            }
        }
    }

    private synchronized void add(Offer offer) {
        all.add(offer);
        for (String name : offer.names()) {
            offers.computeIfAbsent(name, any -> new ArrayList<>(2)).add(offer);
        }
    }

    private void activate(Part part, PlainBundle bundle) {
        if (!part.activator().isEmpty()) {
            try {
                BundleActivator activator = (BundleActivator) loader.loadClass(part.activator())
                        .getDeclaredConstructor()
                        .newInstance();
                activator.start(bundle.getBundleContext());
            } catch (Exception e) {
                trouble.accept("Bundle " + part.name() + " does not start: " + e);
            }
        }
    }

    ClassLoader loader() {
        return loader;
    }

    @Nullable
    String property(String name) {
        String value = configuration.get(name);
        return value == null ? System.getProperty(name) : value;
    }

    List<PlainBundle> bundles() {
        return bundles;
    }

    void trouble(String sentence) {
        trouble.accept(sentence);
    }

    /** A service that is there from now on. */
    Offer register(PlainBundle bundle, List<String> names, Object service, @Nullable Dictionary<String, ?> values) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (values != null) {
            for (String key : Collections.list(values.keys())) {
                properties.put(key, values.get(key));
            }
        }
        boolean factory = service instanceof org.osgi.framework.ServiceFactory;
        Offer offer = new Offer(
                bundle,
                names,
                Offer.completed(properties, names, nextId.getAndIncrement(), factory ? "bundle" : "singleton", bundle),
                factory ? new Made(service) : any -> service);
        add(offer);
        tell(ServiceEvent.REGISTERED, offer);
        return offer;
    }

    /** Takes a service away that an activator has registered. */
    void unregister(Offer offer) {
        tell(ServiceEvent.UNREGISTERING, offer);
        synchronized (this) {
            all.remove(offer);
            offers.values().forEach(each -> each.remove(offer));
        }
    }

    private void tell(int type, Offer offer) {
        for (Listening each : listeners) {
            if (each.filter() == null || each.filter().match(offer)) {
                each.listener().serviceChanged(new ServiceEvent(type, offer));
            }
        }
    }

    void listen(ServiceListener listener, @Nullable Filter filter) {
        forget(listener);
        listeners.add(new Listening(listener, filter));
    }

    void forget(ServiceListener listener) {
        listeners.removeIf(each -> each.listener() == listener);
    }

    /** Those of an interface, or all; the one that is preferred first. */
    List<Offer> find(@Nullable String name, @Nullable Filter filter) {
        List<Offer> candidates;
        synchronized (this) {
            candidates = List.copyOf(name == null ? all : offers.getOrDefault(name, List.of()));
        }
        List<Offer> found = new ArrayList<>();
        for (Offer offer : candidates) {
            if ((filter == null || filter.match(offer)) && offer.isThere()) {
                found.add(offer);
            }
        }
        if (found.size() > 1) {
            found.sort(Collections.reverseOrder());
        }
        return found;
    }

    /** The service of an interface for whoever is no bundle; null if there is none. */
    public @Nullable Object service(String name) {
        List<Offer> found = find(name, null);
        return found.isEmpty() ? null : found.get(0).service(bundles.get(0));
    }

    /** The object behind a reference of this registry. */
    static @Nullable Object service(ServiceReference<?> reference, PlainBundle user) {
        if (reference instanceof Offer offer) {
            return offer.service(user);
        }
        throw new IllegalArgumentException("The reference " + reference + " is of another framework");
    }
}
