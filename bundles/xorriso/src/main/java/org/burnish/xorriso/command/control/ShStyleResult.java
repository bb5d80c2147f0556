package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses how lists of files look. */
@Component(property = XorrisoCommand.COMMAND + "=sh_style_result")
public final class ShStyleResult implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "on|off", "Whether lists of files look like those of shell commands: paths without quotation marks.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(Choices.SHELL_STYLE, arguments.onOff(0, "-sh_style_result"));
    }
}
