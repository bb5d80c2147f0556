package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether images say in which character set their names are. */
@Component(property = XorrisoCommand.COMMAND + "=auto_charset")
public final class AutoCharset implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "\"on\"|\"off\"", "Record the character set of names in the image, and load images by what they say.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(Choices.AUTO_CHARSET, arguments.onOff(0, "-auto_charset"));
    }
}
