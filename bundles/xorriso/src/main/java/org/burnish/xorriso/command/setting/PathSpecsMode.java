package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.PathSpecs;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses how words for files of the disk name a place in the image. */
@Component(property = XorrisoCommand.COMMAND + "=pathspecs")
public final class PathSpecsMode implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "on|off|as_mkisofs",
                "Whether words of -add and -path_list may name a place in the image: iso_rr_path=disk_path.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(Choices.PATH_SPECS, ModeWord.of(PathSpecs.class, arguments.get(0), "-pathspecs"));
    }
}
