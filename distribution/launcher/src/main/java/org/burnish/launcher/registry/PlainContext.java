package org.burnish.launcher.registry;

import java.io.File;
import java.io.InputStream;
import java.util.Collection;
import java.util.Dictionary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** The services of a {@link Registry} as one of its bundles sees them. */
@SuppressWarnings("unchecked") // a reference is of the type that its user names, as in a framework
final class PlainContext implements BundleContext {

    private final Registry registry;
    private final PlainBundle bundle;

    PlainContext(Registry registry, PlainBundle bundle) {
        this.registry = registry;
        this.bundle = bundle;
    }

    @Override
    public @Nullable String getProperty(String key) {
        return registry.property(key);
    }

    @Override
    public Bundle getBundle() {
        return bundle;
    }

    @Override
    public @Nullable Bundle getBundle(long id) {
        return id < 0 || id >= registry.bundles().size()
                ? null
                : registry.bundles().get((int) id);
    }

    @Override
    public @Nullable Bundle getBundle(String location) {
        return registry.bundles().stream()
                .filter(each -> each.getLocation().equals(location))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Bundle[] getBundles() {
        return registry.bundles().toArray(Bundle[]::new);
    }

    @Override
    public Bundle installBundle(String location, InputStream input) {
        throw PlainBundle.withoutFramework();
    }

    @Override
    public Bundle installBundle(String location) {
        throw PlainBundle.withoutFramework();
    }

    @Override
    public void addServiceListener(ServiceListener listener, @Nullable String filter) throws InvalidSyntaxException {
        registry.listen(listener, filter(filter));
    }

    @Override
    public void addServiceListener(ServiceListener listener) {
        registry.listen(listener, null);
    }

    @Override
    public void removeServiceListener(ServiceListener listener) {
        registry.forget(listener);
    }

    /** No bundle comes or goes. */
    @Override
    public void addBundleListener(BundleListener listener) {
        // it would hear nothing
    }

    @Override
    public void removeBundleListener(BundleListener listener) {
        // it would hear nothing
    }

    @Override
    public void addFrameworkListener(FrameworkListener listener) {
        // it would hear nothing
    }

    @Override
    public void removeFrameworkListener(FrameworkListener listener) {
        // it would hear nothing
    }

    @Override
    public ServiceRegistration<?> registerService(
            String[] names, Object service, @Nullable Dictionary<String, ?> properties) {
        return new Registration<>(registry, registry.register(bundle, List.of(names), service, properties));
    }

    @Override
    public ServiceRegistration<?> registerService(
            String name, Object service, @Nullable Dictionary<String, ?> properties) {
        return registerService(new String[] {name}, service, properties);
    }

    @Override
    public <S> ServiceRegistration<S> registerService(
            Class<S> type, S service, @Nullable Dictionary<String, ?> properties) {
        return (ServiceRegistration<S>) registerService(type.getName(), service, properties);
    }

    @Override
    public <S> ServiceRegistration<S> registerService(
            Class<S> type, ServiceFactory<S> factory, @Nullable Dictionary<String, ?> properties) {
        return (ServiceRegistration<S>) registerService(type.getName(), factory, properties);
    }

    @Override
    public ServiceReference<?> @Nullable [] getServiceReferences(@Nullable String name, @Nullable String filter)
            throws InvalidSyntaxException {
        List<Offer> found = registry.find(name, filter(filter));
        return found.isEmpty() ? null : found.toArray(ServiceReference<?>[]::new);
    }

    @Override
    public ServiceReference<?> @Nullable [] getAllServiceReferences(@Nullable String name, @Nullable String filter)
            throws InvalidSyntaxException {
        return getServiceReferences(name, filter);
    }

    @Override
    public <S> Collection<ServiceReference<S>> getServiceReferences(Class<S> type, @Nullable String filter)
            throws InvalidSyntaxException {
        return registry.find(type.getName(), filter(filter)).stream()
                .map(offer -> (ServiceReference<S>) (ServiceReference<?>) offer)
                .toList();
    }

    @Override
    public @Nullable ServiceReference<?> getServiceReference(String name) {
        return registry.find(name, null).stream().findFirst().orElse(null);
    }

    @Override
    public <S> @Nullable ServiceReference<S> getServiceReference(Class<S> type) {
        return (ServiceReference<S>) getServiceReference(type.getName());
    }

    @Override
    public <S> @Nullable S getService(ServiceReference<S> reference) {
        return (S) Registry.service(reference, bundle);
    }

    /** Services stay. */
    @Override
    public boolean ungetService(ServiceReference<?> reference) {
        return true;
    }

    @Override
    public <S> ServiceObjects<S> getServiceObjects(ServiceReference<S> reference) {
        throw PlainBundle.withoutFramework();
    }

    @Override
    public @Nullable File getDataFile(String name) {
        return null;
    }

    @Override
    public Filter createFilter(String filter) throws InvalidSyntaxException {
        return FrameworkUtil.createFilter(filter);
    }

    private static @Nullable Filter filter(@Nullable String text) throws InvalidSyntaxException {
        return text == null ? null : FrameworkUtil.createFilter(text);
    }
}
