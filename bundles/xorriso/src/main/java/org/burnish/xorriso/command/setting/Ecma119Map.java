package org.burnish.xorriso.command.setting;

import java.util.Locale;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.run.PlainNames;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses how plain names look when they are loaded. */
@Component(property = XorrisoCommand.COMMAND + "=ecma119_map")
public final class Ecma119Map implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "stripped|lowercase|uppercase",
                "How plain names of ISO 9660 look when an image is loaded: without version, in which letters.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String mode = arguments.get(0);
        if (mode.equals("unmapped")) {
            throw ProblemException.sorry("-ecma119_map: names are not loaded with their versions by this program");
        }
        for (PlainNames names : PlainNames.values()) {
            if (names.name().toLowerCase(Locale.ROOT).equals(mode)) {
                session.settings().set(DriveChoices.PLAIN_NAMES, names);
                return;
            }
        }
        throw ProblemException.sorry("-ecma119_map: unknown mode '" + mode + "'");
    }
}
