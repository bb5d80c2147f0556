package org.burnish.xorriso.command.setting;

import java.util.Map;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskOptions.Spaces;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskRules;
import org.osgi.service.component.annotations.Component;

/** Chooses which extended attributes files keep. */
@Component(property = XorrisoCommand.COMMAND + "=xattr")
public final class Xattr implements XorrisoCommand {

    private static final Map<String, Spaces> MODES =
            Map.of("on", Spaces.USER, "user", Spaces.USER, "any", Spaces.ANY, "off", Spaces.NONE);

    @Override
    public Usage usage() {
        return Usage.of("\"on\"|\"user\"|\"any\"|\"off\"", "Enable or disable processing of extended attributes.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Spaces spaces = MODES.get(arguments.get(0));
        if (spaces == null) {
            throw ProblemException.failure(
                    "-xattr: unknown mode '" + arguments.get(0) + "'", "Use on, user, any or off");
        }
        DiskRules.keep(session, DiskOptions.ATTRIBUTES, spaces);
    }
}
