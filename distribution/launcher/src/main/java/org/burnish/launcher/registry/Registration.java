package org.burnish.launcher.registry;

import java.util.Dictionary;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** What an activator has registered. */
record Registration<S>(Registry registry, Offer offer) implements ServiceRegistration<S> {

    @Override
    @SuppressWarnings("unchecked") // it is of the type that was registered
    public ServiceReference<S> getReference() {
        return (ServiceReference<S>) (ServiceReference<?>) offer;
    }

    @Override
    public void setProperties(Dictionary<String, ?> properties) {
        throw PlainBundle.withoutFramework();
    }

    @Override
    public void unregister() {
        registry.unregister(offer);
    }
}
