package org.burnish.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.console.Console;
import org.burnish.shell.console.Manuals;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Described;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.burnish.shell.text.ManualText;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
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
        Map<String, Manual> manuals = new Manuals(context).all(wanted);
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
}
