package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether everybody may read all files of the image. Not a command of xorriso, whose -as mkisofs -r does this. */
@Component(property = XorrisoCommand.COMMAND + "=public")
public final class Public implements XorrisoCommand {

    private static final String OPTION = "image.public";

    @Override
    public Usage usage() {
        return Usage.of(
                "\"on\"|\"off\"",
                "Whether everybody may read all files of the image that is written, and nobody may write them.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(OPTION, arguments.onOff(0, "-public") ? "on" : "off");
    }
}
