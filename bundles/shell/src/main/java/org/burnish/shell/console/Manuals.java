package org.burnish.shell.console;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.felix.service.command.Descriptor;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The manuals of the commands that are there at the moment, by their names. */
public final class Manuals implements Supplier<Map<String, Manual>> {

    private final BundleContext context;

    /** Of the commands in a framework. */
    public Manuals(BundleContext context) {
        this.context = context;
    }

    /** Those of the commands that describe themselves. */
    @Override
    public Map<String, Manual> get() {
        return collect(List.of(), Manuals::own);
    }

    /** Of those with these names, or of all if there is no name; of commands of others, their descriptors. */
    public Map<String, Manual> all(List<String> wanted) {
        return collect(wanted, (command, function) -> own(command, function).or(() -> described(command, function)));
    }

    private Map<String, Manual> collect(List<String> wanted, BiFunction<Object, String, Optional<Manual>> manual) {
        Map<String, Manual> manuals = new TreeMap<>();
        for (ServiceReference<?> reference : references()) {
            for (String function : functions(reference)) {
                @Nullable
                Object command = wanted.isEmpty() || wanted.contains(function) ? context.getService(reference) : null;
                if (command != null) {
                    manual.apply(command, function).ifPresent(each -> manuals.put(function, each));
                    context.ungetService(reference);
                }
            }
        }
        return manuals;
    }

    private Collection<ServiceReference<?>> references() {
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

    private static Optional<Manual> own(Object command, String function) {
        return command instanceof SelfDescribed own ? Optional.of(own.manual().named(function)) : Optional.empty();
    }

    /** What a command of others says of itself; of overloads, one. */
    private static Optional<Manual> described(Object command, String function) {
        return Stream.of(command.getClass().getMethods())
                .filter(method -> method.getName().equals(function))
                .map(method -> method.getAnnotation(Descriptor.class))
                .filter(Objects::nonNull)
                .map(text -> Manual.of(function, "", text.value()))
                .findFirst();
    }
}
