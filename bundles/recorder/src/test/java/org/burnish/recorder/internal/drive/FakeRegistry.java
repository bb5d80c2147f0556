package org.burnish.recorder.internal.drive;

import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Service references without a framework, and a context that knows their services. */
final class FakeRegistry {

    private FakeRegistry() {}

    /** A context that can do nothing but give the service of a {@link #reference}. */
    static BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                FakeRegistry.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (self, method, arguments) -> {
                    if (!method.getName().equals("getService")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return ((Reference<?>) arguments[0]).make();
                });
    }

    /** A reference to a service that is made by the first to ask for it. */
    static <T> Reference<T> reference(
            int ranking, Map<String, Object> properties, java.util.function.Supplier<T> maker) {
        return new Reference<>(ranking, properties, maker);
    }

    static final class Reference<T> implements ServiceReference<T> {
        private final int ranking;
        private final Map<String, Object> properties;
        private final java.util.function.Supplier<T> maker;
        private int made;

        Reference(int ranking, Map<String, Object> properties, java.util.function.Supplier<T> maker) {
            this.ranking = ranking;
            this.properties = properties;
            this.maker = maker;
        }

        T make() {
            made++;
            return maker.get();
        }

        /** How often the service was asked for. */
        int made() {
            return made;
        }

        @Override
        public Object getProperty(String key) {
            return properties.get(key);
        }

        @Override
        public String[] getPropertyKeys() {
            return properties.keySet().toArray(String[]::new);
        }

        @Override
        public Bundle getBundle() {
            return null;
        }

        @Override
        public Bundle[] getUsingBundles() {
            return null;
        }

        @Override
        public boolean isAssignableTo(Bundle bundle, String className) {
            return true;
        }

        @Override
        public int compareTo(Object other) {
            return Integer.compare(ranking, ((Reference<?>) other).ranking);
        }

        @Override
        public Dictionary<String, Object> getProperties() {
            return new Hashtable<>(properties);
        }

        @Override
        public <A> A adapt(Class<A> type) {
            return null;
        }
    }
}
