package org.burnish.shell.console;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The manuals of the commands that are there at the moment. */
final class Manuals implements Supplier<Map<String, Manual>> {

    private final BundleContext context;

    Manuals(BundleContext context) {
        this.context = context;
    }

    @Override
    public Map<String, Manual> get() {
        Map<String, Manual> manuals = new TreeMap<>();
        try {
            ServiceReference<?> @Nullable [] found =
                    context.getServiceReferences((String) null, "(osgi.command.scope=disc)");
            for (ServiceReference<?> reference : found == null ? new ServiceReference<?>[0] : found) {
                if (context.getService(reference) instanceof SelfDescribed command) {
                    manuals.put(command.manual().name(), command.manual());
                }
                context.ungetService(reference);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return manuals;
    }
}
