package org.burnish.xorriso.command.control;

import java.util.Optional;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.CommandSource;
import org.burnish.xorriso.run.CommandText;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists the commands that are there at the moment. */
@Component(property = XorrisoCommand.COMMAND + "=help")
public final class Help implements XorrisoCommand {
    private final CommandSource commands;

    @Activate
    public Help(@Reference CommandSource commands) {
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        return Usage.plain("Print this text.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        Console console = session.console();
        console.result("usage: " + session.settings().get(Choices.PROGRAM) + " [commands]");
        console.result("");
        console.result("Commands are performed one after the other, pending changes are written at the end.");
        console.result("A list of arguments ends by -- or at the end of all arguments.");
        console.result("");
        for (String name : commands.names()) {
            Optional<XorrisoCommand> command = commands.find(name);
            if (command.isPresent()) {
                Usage usage = command.get().usage();
                console.result("  " + CommandText.line(name, usage));
                console.result("                 " + usage.summary());
            }
        }
    }
}
