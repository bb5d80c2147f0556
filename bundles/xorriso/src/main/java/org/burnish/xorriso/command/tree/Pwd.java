package org.burnish.xorriso.command.tree;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Component;

/** Shows the directory in the image that relative paths count from. */
@Component(property = {XorrisoCommand.COMMAND + "=pwd", XorrisoCommand.COMMAND + "=pwdi"})
public final class Pwd implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Tell the working directory in the ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.console().info("current working directory in ISO image:");
        session.console().result(IsoPath.directoryLine(session.settings().get(CommonSettings.DIRECTORY), session));
    }
}
