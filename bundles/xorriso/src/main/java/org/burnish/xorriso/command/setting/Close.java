package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Decides whether a medium takes no more sessions after writing. */
@Component(property = XorrisoCommand.COMMAND + "=close")
public final class Close implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("on|off|as_needed", "If on then mark the written medium as not appendable.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String mode = arguments.get(0);
        Choices.Closing closing = mode.equals("as_needed")
                ? Choices.Closing.AS_NEEDED
                : arguments.onOff(0, "-close") ? Choices.Closing.ON : Choices.Closing.OFF;
        session.settings().set(Choices.CLOSE, closing);
    }
}
