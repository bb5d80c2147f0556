package org.burnish.xorriso.command.setting;

import java.util.Map;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Decides whether files in the image may be replaced. */
@Component(property = XorrisoCommand.COMMAND + "=overwrite")
public final class OverwriteMode implements XorrisoCommand {
    private static final Map<String, Choices.Overwrite> MODES =
            Map.of("on", Choices.Overwrite.ON, "nondir", Choices.Overwrite.NONDIR, "off", Choices.Overwrite.OFF);

    @Override
    public Usage usage() {
        return Usage.of("on|nondir|off", "Allow or disallow to overwrite existing files in ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Choices.Overwrite mode = MODES.get(arguments.get(0));
        if (mode == null) {
            throw ProblemException.failure(
                    "-overwrite: unknown mode '" + arguments.get(0) + "'", "Use on, nondir or off");
        }
        session.settings().set(Choices.OVERWRITE, mode);
    }
}
