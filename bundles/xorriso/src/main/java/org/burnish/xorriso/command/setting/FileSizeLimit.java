package org.burnish.xorriso.command.setting;

import java.util.List;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/** Sets which files are too large to be added. */
@Component(property = XorrisoCommand.COMMAND + "=file_size_limit")
public final class FileSizeLimit implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf(
                "value", "Refuse files with more bytes than the sum of the values, such as 4g -1; off for no limit.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        if (arguments.list().isEmpty() || arguments.list().equals(List.of("off"))) {
            session.settings().set(Choices.FILE_SIZE_LIMIT, 0L);
            session.console().info("-file_size_limit now off");
            return;
        }
        long sum = 0;
        for (String word : arguments.list()) {
            boolean negative = word.startsWith("-");
            long bytes = ByteCount.parse(negative ? word.substring(1) : word).orElse(0);
            sum += negative ? -bytes : bytes;
        }
        if (sum <= 0) {
            throw ProblemException.failure("-file_size_limit: values sum up to " + sum);
        }
        session.settings().set(Choices.FILE_SIZE_LIMIT, sum);
        session.console().info("-file_size_limit now at " + sum);
    }
}
