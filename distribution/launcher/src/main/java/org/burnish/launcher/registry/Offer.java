package org.burnish.launcher.registry;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** A service that can be got. */
final class Offer implements ServiceReference<Object> {

    private final PlainBundle bundle;
    private final List<String> names;
    private final Map<String, Object> properties;
    private final Maker maker;

    Offer(PlainBundle bundle, List<String> names, Map<String, Object> properties, Maker maker) {
        this.bundle = bundle;
        this.names = names;
        this.properties = properties;
        this.maker = maker;
    }

    /** Properties with those that each service has (Core 8, clause 5.2.5). */
    static Map<String, Object> completed(
            Map<String, Object> properties, List<String> names, long id, String scope, PlainBundle bundle) {
        properties.put(Constants.OBJECTCLASS, names.toArray(String[]::new));
        properties.put(Constants.SERVICE_ID, id);
        properties.put(Constants.SERVICE_SCOPE, scope);
        properties.put(Constants.SERVICE_BUNDLEID, bundle.getBundleId());
        return properties;
    }

    List<String> names() {
        return names;
    }

    Map<String, Object> properties() {
        return properties;
    }

    boolean isThere() {
        return maker.isSatisfied();
    }

    @Nullable
    Object service(PlainBundle user) {
        return maker.instance(user);
    }

    @Override
    public @Nullable Object getProperty(String key) {
        Object value = properties.get(key);
        if (value != null) {
            return value;
        }
        for (Map.Entry<String, Object> each : properties.entrySet()) {
            if (each.getKey().equalsIgnoreCase(key)) {
                return each.getValue();
            }
        }
        return null;
    }

    @Override
    public String[] getPropertyKeys() {
        return properties.keySet().toArray(String[]::new);
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        return new Hashtable<>(properties);
    }

    @Override
    public Bundle getBundle() {
        return bundle;
    }

    @Override
    public Bundle @Nullable [] getUsingBundles() {
        return null;
    }

    /** All classes are of one loader. */
    @Override
    public boolean isAssignableTo(Bundle user, String className) {
        return true;
    }

    @Override
    public <A> A adapt(Class<A> type) {
        throw new IllegalArgumentException("Without a framework nothing is adapted to " + type.getName());
    }

    /** The one of the higher ranking is greater, then the one that was registered earlier. */
    @Override
    public int compareTo(Object reference) {
        Offer other = (Offer) reference;
        int ranked = Integer.compare(ranking(), other.ranking());
        return ranked == 0 ? Long.compare(other.id(), id()) : ranked;
    }

    private int ranking() {
        return getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    private long id() {
        return properties.get(Constants.SERVICE_ID) instanceof Long id ? id : 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id());
    }

    @Override
    public String toString() {
        return names.toString();
    }
}
