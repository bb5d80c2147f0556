package org.burnish.xorriso.command.tree;

import org.burnish.image.FileNode;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Component;

/** Sets the directory in the image that relative paths count from. */
@Component(property = {XorrisoCommand.COMMAND + "=cd", XorrisoCommand.COMMAND + "=cdi"})
public final class Cd implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("iso_rr_path", "Change working directory in the ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String path = IsoPath.absolute(session, arguments.get(0));
        session.console().info("previous working directory:");
        session.console().result(IsoPath.directoryLine(session.settings().get(CommonSettings.DIRECTORY), session));
        if (session.tree().find(path) instanceof FileNode) {
            throw ProblemException.failure("-cd: '" + path + "' in the ISO image is not a directory");
        }
        if (session.tree().find(path) == null) {
            session.console().event(Severity.WARNING, "-cd: not existing yet in ISO image : '" + path + "'");
        }
        session.settings().set(CommonSettings.DIRECTORY, path);
        session.console().info("current working directory in ISO image:");
        session.console().result(IsoPath.directoryLine(path, session));
    }
}
