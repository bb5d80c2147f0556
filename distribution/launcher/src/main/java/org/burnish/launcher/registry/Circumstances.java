package org.burnish.launcher.registry;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.ComponentInstance;

/** What a component is told of itself. */
record Circumstances(PlainBundle bundle, PlainBundle user, Map<String, Object> properties) implements ComponentContext {

    @Override
    public Dictionary<String, Object> getProperties() {
        return new Hashtable<>(properties);
    }

    @Override
    public BundleContext getBundleContext() {
        return bundle.getBundleContext();
    }

    @Override
    public Bundle getUsingBundle() {
        return user;
    }

    @Override
    public <S> S locateService(String name) {
        throw PlainBundle.withoutFramework();
    }

    @Override
    public <S> S locateService(String name, ServiceReference<S> reference) {
        throw PlainBundle.withoutFramework();
    }

    @Override
    public Object[] locateServices(String name) {
        throw PlainBundle.withoutFramework();
    }

    @Override
    public <S> ComponentInstance<S> getComponentInstance() {
        throw PlainBundle.withoutFramework();
    }

    @Override
    public void enableComponent(String name) {
        throw PlainBundle.withoutFramework();
    }

    @Override
    public void disableComponent(String name) {
        throw PlainBundle.withoutFramework();
    }

    @Override
    public ServiceReference<?> getServiceReference() {
        throw PlainBundle.withoutFramework();
    }
}
