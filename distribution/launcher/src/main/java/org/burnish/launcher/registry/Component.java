package org.burnish.launcher.registry;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;

/** Makes the objects of a component when they are asked for (Compendium 8, clause 112.5). */
final class Component implements Maker {

    private final Registry registry;
    private final PlainBundle bundle;
    private final Description description;
    private final Map<String, Object> properties;
    private final Map<PlainBundle, Object> made = new LinkedHashMap<>();
    private volatile boolean satisfied;
    private boolean asking;

    Component(Registry registry, PlainBundle bundle, Description description, long id) {
        this.registry = registry;
        this.bundle = bundle;
        this.description = description;
        properties = new LinkedHashMap<>(description.properties());
        properties.put("component.name", description.name());
        properties.put("component.id", id);
    }

    PlainBundle bundle() {
        return bundle;
    }

    /** The properties of its service. */
    Map<String, Object> properties(long serviceId) {
        return Offer.completed(
                new LinkedHashMap<>(properties),
                description.services(),
                serviceId,
                description.forBundle() ? "bundle" : "singleton",
                bundle);
    }

    /** Whether what it can't be without is there; what needs itself is not. */
    @Override
    public boolean isSatisfied() {
        if (satisfied) {
            return true;
        }
        // one lock for all, since they ask one another; nobody else's code runs below it
        synchronized (registry) {
            if (!satisfied && !asking) {
                asking = true;
                try {
                    satisfied = hasAll();
                } finally {
                    asking = false;
                }
            }
            return satisfied;
        }
    }

    private boolean hasAll() {
        for (Need need : description.needs()) {
            if (!need.optional() && offers(need).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<Offer> offers(Need need) {
        try {
            return registry.find(
                    need.service(), need.target().isEmpty() ? null : FrameworkUtil.createFilter(need.target()));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("Component " + description.name() + " has a target that is no filter", e);
        }
    }

    @Override
    public synchronized @Nullable Object instance(PlainBundle user) {
        PlainBundle key = description.forBundle() ? user : bundle;
        Object object = made.get(key);
        if (object == null && isSatisfied()) {
            object = make(user);
            if (object != null) {
                made.put(key, object);
            }
        }
        return object;
    }

    private @Nullable Object make(PlainBundle user) {
        try {
            Class<?> type = registry.loader().loadClass(description.type());
            Object object = construct(type, user);
            for (Need need : description.needs()) {
                bind(need, object);
            }
            if (!description.activate().isEmpty()) {
                Method activate = method(type, description.activate());
                activate.invoke(object, circumstances(activate.getParameterTypes(), user));
            }
            return object;
        } catch (InvocationTargetException e) {
            registry.trouble("Component " + description.name() + " can't be made: " + e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            registry.trouble("Component " + description.name() + " can't be made: " + e);
        }
        return null;
    }

    private Object construct(Class<?> type, PlainBundle user) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] types = constructor.getParameterTypes();
            if (types.length == description.parameters() && fits(types)) {
                constructor.setAccessible(true);
                Object[] values = circumstances(types, user);
                for (Need need : description.needs()) {
                    if (need.parameter() >= 0) {
                        values[need.parameter()] = value(need, types[need.parameter()]);
                    }
                }
                return constructor.newInstance(values);
            }
        }
        throw new NoSuchMethodException("no constructor takes what the component is described with");
    }

    /** Whether each parameter can take what it is described with. */
    private boolean fits(Class<?>[] types) {
        boolean[] needed = new boolean[types.length];
        for (Need need : description.needs()) {
            if (need.parameter() >= 0) {
                needed[need.parameter()] = true;
                Class<?> type = types[need.parameter()];
                if (type != ServiceReference.class && !type.getName().equals(need.service())) {
                    return false;
                }
            }
        }
        for (int i = 0; i < types.length; i++) {
            if (!needed[i]
                    && types[i] != ComponentContext.class
                    && types[i] != BundleContext.class
                    && types[i] != Map.class) {
                return false;
            }
        }
        return true;
    }

    /** What a component is told of itself, by the types of the parameters that take it; null where it is something else. */
    private @Nullable Object[] circumstances(Class<?>[] types, PlainBundle user) {
        @Nullable Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            if (types[i] == ComponentContext.class) {
                values[i] = new Circumstances(bundle, user, properties);
            } else if (types[i] == BundleContext.class) {
                values[i] = bundle.getBundleContext();
            } else if (types[i] == Map.class) {
                values[i] = properties;
            }
        }
        return values;
    }

    private @Nullable Object value(Need need, Class<?> type) throws NoSuchMethodException {
        List<Offer> found = offers(need);
        if (found.isEmpty()) {
            return null;
        }
        Object value =
                type == ServiceReference.class ? found.get(0) : found.get(0).service(bundle);
        if (value == null && !need.optional()) {
            throw new NoSuchMethodException("the service " + need.service() + " can't be got");
        }
        return value;
    }

    private void bind(Need need, Object object) throws ReflectiveOperationException {
        if (!need.bind().isEmpty()) {
            Method method = method(object.getClass(), need.bind());
            for (Offer offer : offers(need)) {
                bind(method, object, offer);
                if (!need.multiple()) {
                    break;
                }
            }
        } else if (!need.field().isEmpty()) {
            List<Object> services = new ArrayList<>();
            for (Offer offer : offers(need)) {
                Object service = offer.service(bundle);
                if (service != null) {
                    services.add(service);
                }
            }
            Field field = object.getClass().getDeclaredField(need.field());
            field.setAccessible(true);
            field.set(object, List.copyOf(services));
        }
    }

    /** A method takes the reference or the service, and the properties too if it wants to (clause 112.3.2). */
    private void bind(Method method, Object object, Offer offer) throws ReflectiveOperationException {
        Class<?>[] types = method.getParameterTypes();
        Object service = types[0] == ServiceReference.class ? offer : offer.service(bundle);
        if (service == null) {
            return;
        }
        if (types.length == 1) {
            method.invoke(object, service);
        } else {
            method.invoke(object, service, offer.properties());
        }
    }

    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.getName().equals(name) && !method.isSynthetic()) {
                    method.setAccessible(true);
                    return method;
                }
            }
        }
        throw new NoSuchMethodException(type.getName() + "." + name);
    }
}
