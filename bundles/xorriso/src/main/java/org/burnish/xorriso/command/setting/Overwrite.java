package org.burnish.xorriso.command.setting;

import java.util.Map;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.OverwriteMode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Decides whether files in the image may be replaced. */
@Component(property = XorrisoCommand.COMMAND + "=overwrite")
public final class Overwrite implements XorrisoCommand {
    private static final Map<String, OverwriteMode> MODES =
            Map.of("on", OverwriteMode.ON, "nondir", OverwriteMode.NONDIR, "off", OverwriteMode.OFF);

    @Override
    public Usage usage() {
        return Usage.of("on|nondir|off", "Allow or disallow to overwrite existing files in ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        OverwriteMode mode = MODES.get(arguments.get(0));
        if (mode == null) {
            throw ProblemException.failure(
                    "-overwrite: unknown mode '" + arguments.get(0) + "'", "Use on, nondir or off");
        }
        session.settings().set(CommonSettings.OVERWRITE, mode);
    }
}
