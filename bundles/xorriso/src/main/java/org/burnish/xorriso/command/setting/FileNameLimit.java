package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Takes the limit that names have anyway, and refuses smaller ones: no name is made shorter here. */
@Component(property = XorrisoCommand.COMMAND + "=file_name_limit")
public final class FileNameLimit implements XorrisoCommand {

    private static final String LIMIT = "255";

    @Override
    public Usage usage() {
        return Usage.of("number", "Names are never made shorter; only 255 is taken, which is what they may have.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String number = arguments.get(0);
        if (!(number.startsWith("+") ? number.substring(1) : number).equals(LIMIT)) {
            throw ProblemException.failure(
                    "-file_name_limit: names keep all their " + LIMIT + " bytes here, and can't be limited to '"
                            + number + "'",
                    "Rename what is too long for its reader, by -mv");
        }
    }
}
