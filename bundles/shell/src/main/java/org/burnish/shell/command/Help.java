package org.burnish.shell.command;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.shell.console.Console;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Described;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.burnish.shell.text.ManualText;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Describes the commands that are there at the moment: by their manuals, those of others by their descriptors. */
@Component(
        service = DiscCommand.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=help", "osgi.command.description=" + Help.SUMMARY
        })
public final class Help extends DiscCommand {

    static final String SUMMARY = "describes the commands";
    private static final String ALL = "--all";
    static final Manual MANUAL = Manual.of("help", "[COMMAND]", SUMMARY)
            .flag(ALL, "describes each in full")
            .examples("help burn");

    private static final String SCOPE = "disc:";
    private static final String EACH =
            "Each takes --help, and --json to print its result as one line of JSON; the exit value is the same.";

    private final BundleContext context;

    /** Made by the component runtime. */
    @Activate
    public Help(BundleContext context) {
        super(MANUAL);
        this.context = context;
    }

    /** Describes the commands. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        List<String> wanted = options.words(0, 1).stream()
                .map(word -> word.startsWith(SCOPE) ? word.substring(SCOPE.length()) : word)
                .toList();
        Map<String, Manual> manuals = manuals(wanted);
        if (manuals.isEmpty()) {
            throw options.wrong("There is no command '" + wanted.get(0) + "'");
        }
        if (options.has(CommandWords.JSON)) {
            return options.reported(manuals.values().stream().map(Help::full).toList());
        }
        ManualText text = new ManualText(Console.of(session).width(), FrontEnd.current());
        if (!wanted.isEmpty() || options.has(ALL)) {
            return manuals.values().stream().map(text::of).collect(Collectors.joining("\n\n\n"));
        }
        return text.list(manuals.values().stream()
                        .map(manual -> new Described(manual.name(), manual.summary()))
                        .toList())
                + "\n\n" + text.paragraph(EACH) + "\n"
                + text.paragraph(FrontEnd.current().disc() + "help NAME describes one in full.");
    }

    private static Described full(Manual manual) {
        return new Described(manual.name(), manual.summary() + ". Usage: " + manual.usage());
    }

    private Map<String, Manual> manuals(List<String> wanted) {
        Map<String, Manual> manuals = new TreeMap<>();
        for (ServiceReference<?> reference : references()) {
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
