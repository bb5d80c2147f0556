package org.burnish.shell.command;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.console.Console;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.burnish.shell.text.Performed;
import org.burnish.xorriso.spi.XorrisoRunner;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Performs commands of the language of xorriso, with those that bundles bring while the console runs. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=xorriso",
            "osgi.command.description=" + Xorriso.SUMMARY
        })
public final class Xorriso extends DiscCommand {

    static final String SUMMARY =
            "performs commands of the language of xorriso; each line begins with no drive and all settings as they are"
                    + " initially";
    static final Manual MANUAL = Manual.of("xorriso", "COMMAND...", SUMMARY).examples("xorriso -indev emu:disc -lsl /");

    private static final String LIST_END = "--";

    private final XorrisoRunner runner;

    /** Made by the component runtime. */
    @Activate
    public Xorriso(@Reference XorrisoRunner runner) {
        super(MANUAL);
        this.runner = runner;
    }

    /** Performs commands of the language of xorriso. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) {
        List<String> all = Arrays.stream(words)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        int first = 0;
        while (first < all.size()
                && all.get(first).startsWith("--")
                && !all.get(first).equals(LIST_END)) {
            first++;
        }
        CommandWords options = parse(all.subList(0, first).toArray(String[]::new));
        List<String> commands = all.subList(first, all.size());
        if (commands.isEmpty()) {
            throw options.wrong("Commands are missing");
        }
        int exit = runner.run(
                commands,
                session.getKeyboard(),
                Console.out(session),
                Console.of(session).err());
        return options.reported(new Performed(exit));
    }
}
