package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether results and messages go to standard output together, for programs that read them. */
@Component(property = XorrisoCommand.COMMAND + "=pkt_output")
public final class PktOutput implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "\"on\"|\"off\"", "Print all lines to standard output: results after R:1:, messages after I:1:.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(Choices.PKT_OUTPUT, arguments.onOff(0, "-pkt_output"));
    }
}
