package org.burnish.xorriso.command.setting;

import org.burnish.image.NameBytes;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Takes the name of a directory for deep ones, which are never moved here. */
@Component(property = XorrisoCommand.COMMAND + "=rr_reloc_dir")
public final class RrRelocDir implements XorrisoCommand {

    private static final int MOST = 255;

    @Override
    public Usage usage() {
        return Usage.of(
                "name",
                "Name a directory for deep directories that are moved. None is moved here, so that the name has no effect.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String name = arguments.get(0);
        if (name.indexOf('/') >= 0) {
            throw ProblemException.failure("Name given with -rr_reloc_dir contains '/' character");
        }
        if (NameBytes.encode(name).length > MOST) {
            throw ProblemException.failure("Name given with -rr_reloc_dir is longer than " + MOST + " bytes");
        }
        session.settings().set(Choices.RELOCATION, name);
        if (!name.isEmpty()) {
            session.console()
                    .event(
                            Severity.NOTE,
                            "-rr_reloc_dir: directories stay where they are, however deep; nothing is moved to '" + name
                                    + "'");
        }
    }
}
