package org.burnish.launcher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** A service whose interface the launcher does not have on its class path. */
final class Service {

    private static final long TIMEOUT_MS = 5000;

    private final Object object;
    private final String name;

    Service(Object object, String name) {
        this.object = object;
        this.name = name;
    }

    /** Waits for a service; {@code failures} tell why it may not come. */
    static Service await(BundleContext context, String name, List<String> failures) {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, name, null);
        tracker.open(true);
        try {
            Object object = failures.isEmpty() ? tracker.waitForService(TIMEOUT_MS) : tracker.getService();
            if (object == null) {
                String why = failures.isEmpty() ? "No bundle registers it." : String.join(" ; ", failures);
                throw new StartException("The service " + name + " is missing. " + why);
            }
            return new Service(object, name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while waiting for the service " + name, e);
        }
    }

    /** Calls a method of the interface that gives an exit value. */
    int call(String method, Object... arguments) {
        try {
            return (Integer) find(method, arguments.length).invoke(object, arguments);
        } catch (IllegalAccessException e) {
            throw new StartException("The service " + name + " can't be called", e);
        } catch (InvocationTargetException e) {
            throw unwrapped(Objects.requireNonNull(e.getCause()));
        }
    }

    private Method find(String method, int parameters) {
        return Arrays.stream(object.getClass().getInterfaces())
                .filter(type -> type.getName().equals(name))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(candidate -> candidate.getName().equals(method) && candidate.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow(() -> new StartException("The service " + name + " has no method " + method));
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
