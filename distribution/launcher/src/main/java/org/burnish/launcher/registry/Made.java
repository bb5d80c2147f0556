package org.burnish.launcher.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceFactory;

/** What a service factory makes, once for each bundle. */
final class Made implements Maker {

    private final ServiceFactory<?> factory;
    private final Map<PlainBundle, Object> made = new ConcurrentHashMap<>();

    Made(Object factory) {
        this.factory = (ServiceFactory<?>) factory;
    }

    @Override
    @SuppressWarnings("NullAway") // a factory may use the registration, which an activator keeps itself
    public @Nullable Object instance(PlainBundle user) {
        return made.computeIfAbsent(user, each -> factory.getService(each, null));
    }
}
