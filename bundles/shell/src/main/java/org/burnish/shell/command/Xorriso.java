package org.burnish.shell.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Performed;
import org.burnish.xorriso.spi.XorrisoRunner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Performs commands of the language of xorriso, with those that bundles bring while the console runs. */
@Component(
        service = Xorriso.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=xorriso"})
public final class Xorriso {

    static final String USAGE = "xorriso COMMAND...";

    private static final String LIST_END = "--";

    private final XorrisoRunner runner;

    /** Made by the component runtime. */
    @Activate
    public Xorriso(@Reference XorrisoRunner runner) {
        this.runner = runner;
    }

    /** Performs commands of the language of xorriso. */
    @Descriptor(
            "performs commands of the language of xorriso, such as -indev DRIVE -lsl /; each line begins with no drive"
                    + " and all settings as they are initially. Usage: "
                    + USAGE)
    public Object xorriso(CommandSession session, String... words) {
        int first = 0;
        while (first < words.length && words[first].startsWith("--") && !words[first].equals(LIST_END)) {
            first++;
        }
        CommandWords options = CommandWords.parse(USAGE, Set.of(), Set.of(), Arrays.copyOf(words, first));
        List<String> commands = Arrays.asList(words).subList(first, words.length);
        if (commands.isEmpty()) {
            throw options.wrong("Commands are missing");
        }
        int exit = runner.run(commands, session.getKeyboard(), session.getConsole(), session.getConsole());
        return options.reported(new Performed(exit));
    }
}
