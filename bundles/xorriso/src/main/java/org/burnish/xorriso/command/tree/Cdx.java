package org.burnish.xorriso.command.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Component;

/** Sets the directory on disk that relative paths count from. */
@Component(property = XorrisoCommand.COMMAND + "=cdx")
public final class Cdx implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("disk_path", "Change working directory on the hard disk.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Path path = DiskPath.of(session, arguments.get(0));
        session.console().info("previous working directory on hard disk:");
        session.console()
                .result(IsoPath.directoryLine(DiskPath.directory(session).toString(), session));
        if (!Files.exists(path)) {
            throw ProblemException.failure("-cdx: file not found : '" + path + "'");
        }
        if (!Files.isDirectory(path)) {
            throw ProblemException.failure("-cdx: not a directory : '" + path + "'");
        }
        session.settings().set(CommonSettings.DISK_DIRECTORY, path.toString());
        session.console().info("current working directory on hard disk:");
        session.console().result(IsoPath.directoryLine(path.toString(), session));
    }
}
