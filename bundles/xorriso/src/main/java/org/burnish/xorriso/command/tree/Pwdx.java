package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Component;

/** Shows the directory of the disk that relative paths count from. */
@Component(property = XorrisoCommand.COMMAND + "=pwdx")
public final class Pwdx implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Tell the working directory on the hard disk.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.console().info("current working directory on hard disk:");
        session.console()
                .result(IsoPath.directoryLine(DiskPath.directory(session).toString(), session));
    }
}
