package org.burnish.xorriso.command.setting;

import java.util.OptionalLong;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/** Sets from which size on files are split into parts. */
@Component(property = XorrisoCommand.COMMAND + "=split_size")
public final class SplitSize implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("number[k|m]", "Split files with more bytes into parts in a directory; 0 for none.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        OptionalLong bytes = ByteCount.parse(arguments.get(0));
        long limit = session.settings().get(Choices.FILE_SIZE_LIMIT);
        if (bytes.isEmpty()) {
            session.settings().set(Choices.SPLIT_SIZE, 0L);
            return;
        }
        if (limit > 0 && bytes.getAsLong() > limit) {
            throw ProblemException.failure("-split_size: too large " + bytes.getAsLong() + " (allowed: " + limit + ")");
        }
        session.settings().set(Choices.SPLIT_SIZE, bytes.getAsLong());
    }
}
