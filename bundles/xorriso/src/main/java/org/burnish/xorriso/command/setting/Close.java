package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CloseMode;
import org.burnish.xorriso.spi.CommonSettings;
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
        CloseMode closing = mode.equals("as_needed")
                ? CloseMode.AS_NEEDED
                : arguments.onOff(0, "-close") ? CloseMode.ON : CloseMode.OFF;
        session.settings().set(CommonSettings.CLOSE, closing);
    }
}
