package org.burnish.shell.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.felix.service.command.Descriptor;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The manuals of the commands that are there at the moment; of those of others, their descriptors. */
final class Manuals {

    private Manuals() {}

    /** Of those with these names, or of all if there is no name; by name. */
    static Map<String, Manual> of(BundleContext context, List<String> wanted) {
        Map<String, Manual> manuals = new TreeMap<>();
        for (ServiceReference<?> reference : references(context)) {
            for (String function : functions(reference)) {
                @Nullable
                Object command = wanted.isEmpty() || wanted.contains(function) ? context.getService(reference) : null;
                if (command != null) {
                    manual(command, function).forEach(manual -> manuals.put(function, manual));
                    context.ungetService(reference);
                }
            }
        }
        return manuals;
    }

    private static Collection<ServiceReference<?>> references(BundleContext context) {
        try {
            ServiceReference<?> @Nullable [] found = context.getAllServiceReferences(null, "(osgi.command.scope=disc)");
            return found == null ? List.of() : List.of(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> functions(ServiceReference<?> reference) {
        Object functions = reference.getProperty("osgi.command.function");
        return functions instanceof Object[] several
                ? Stream.of(several).map(String::valueOf).toList()
                : List.of(String.valueOf(functions));
    }

    /** What a command says of itself: one manual, or of another's with overloads one for each. */
    private static List<Manual> manual(Object command, String function) {
        if (command instanceof DiscCommand own) {
            return List.of(own.manual().named(function));
        }
        List<Manual> found = new ArrayList<>();
        for (Method method : command.getClass().getMethods()) {
            @Nullable Descriptor text = method.getAnnotation(Descriptor.class);
            if (text != null && method.getName().equals(function)) {
                found.add(Manual.of(function, "", text.value()));
            }
        }
        return found;
    }
}
