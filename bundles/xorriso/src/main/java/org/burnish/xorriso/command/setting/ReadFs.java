package org.burnish.xorriso.command.setting;

import java.util.Map;
import org.burnish.image.NamingChoice;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Chooses which forms of names are loaded of images. */
@Component(property = XorrisoCommand.COMMAND + "=read_fs")
public final class ReadFs implements XorrisoCommand {

    private static final Map<String, NamingChoice> MODES = Map.of(
            "any", NamingChoice.ANY,
            "norock", NamingChoice.NO_ROCK_RIDGE,
            "nojoliet", NamingChoice.NO_JOLIET,
            "ecma119", NamingChoice.PLAIN,
            "ecma", NamingChoice.PLAIN);

    @Override
    public Usage usage() {
        return Usage.of(
                "\"any\"|\"norock\"|\"nojoliet\"|\"ecma119\"",
                "Choose of which names the tree is made: Rock Ridge, else Joliet, else ISO 9660:1999, else plain; for images loaded from then on.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        @Nullable NamingChoice choice = MODES.get(arguments.get(0));
        if (choice == null) {
            throw ProblemException.failure(
                    "-read_fs: Unknown mode '" + arguments.get(0) + "'", "Use any, norock, nojoliet or ecma119");
        }
        session.settings().set(Choices.READ_FS, choice);
    }
}
