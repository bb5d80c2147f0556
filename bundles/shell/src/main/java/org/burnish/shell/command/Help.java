package org.burnish.shell.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Described;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Describes the commands that are there at the moment, by their descriptors. */
@Component(
        service = Help.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=help"})
public final class Help {

    static final String USAGE = "help [COMMAND]";

    private static final String EACH =
            "\n\nEach takes --json, and then prints its result as one line of JSON; the exit value is the same.";

    private final BundleContext context;

    /** Made by the component runtime. */
    @Activate
    public Help(BundleContext context) {
        this.context = context;
    }

    /** Describes the commands. */
    @Descriptor("describes the commands. Usage: " + USAGE)
    public Object help(String... words) throws InvalidSyntaxException {
        CommandWords options = CommandWords.parse(USAGE, Set.of(), Set.of(), words);
        List<String> wanted = options.words(0, 1);
        Collection<Described> lines = new TreeSet<>();
        for (ServiceReference<?> reference : context.getAllServiceReferences(null, "(osgi.command.scope=disc)")) {
            describe(reference, wanted, lines);
        }
        if (lines.isEmpty()) {
            throw options.wrong("There is no command '" + wanted.get(0) + "'");
        }
        if (options.has(CommandWords.JSON)) {
            return options.reported(List.copyOf(lines));
        }
        return lines.stream().map(Described::line).collect(Collectors.joining("\n", "", wanted.isEmpty() ? EACH : ""));
    }

    private void describe(ServiceReference<?> reference, List<String> wanted, Collection<Described> lines) {
        String function = String.valueOf(reference.getProperty("osgi.command.function"));
        Object command = wanted.isEmpty() || wanted.contains(function) ? context.getService(reference) : null;
        if (command == null) {
            return;
        }
        lines.addAll(descriptors(command.getClass(), function));
        context.ungetService(reference);
    }

    static List<Described> descriptors(Class<?> type, String function) {
        List<Described> lines = new ArrayList<>();
        for (Method method : type.getMethods()) {
            Descriptor text = method.getAnnotation(Descriptor.class);
            if (text != null && method.getName().equals(function)) {
                lines.add(new Described(function, text.value()));
            }
        }
        return lines;
    }
}
