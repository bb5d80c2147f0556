package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.BackslashCodes;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses where characters are written by a backslash and a code. */
@Component(property = XorrisoCommand.COMMAND + "=backslash_codes")
public final class BackslashMode implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "on|off|mode[:mode]",
                "Where codes such as \\n stand for characters: in_double_quotes, in_quotes, with_quoted_input, with_program_arguments, encode_output.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(Choices.BACKSLASH_CODES, BackslashCodes.parse(arguments.get(0)));
    }
}
