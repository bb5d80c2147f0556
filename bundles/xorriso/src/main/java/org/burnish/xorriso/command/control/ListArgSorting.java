package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.ArgumentOrder;
import org.burnish.xorriso.run.CommandSource;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists commands in the order in which they make sense. */
@Component(property = XorrisoCommand.COMMAND + "=list_arg_sorting")
public final class ListArgSorting implements XorrisoCommand {

    private final CommandSource commands;

    @Activate
    public ListArgSorting(@Reference CommandSource commands) {
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        return Usage.plain("List all commands in the order which command -x gives them.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        for (String name : ArgumentOrder.names()) {
            if (commands.find(name).isPresent()) {
                session.console().result("-" + name);
            }
        }
    }
}
