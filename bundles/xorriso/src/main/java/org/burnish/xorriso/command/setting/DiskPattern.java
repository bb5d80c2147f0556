package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.PatternMode;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses which words for paths of the disk are patterns. */
@Component(property = XorrisoCommand.COMMAND + "=disk_pattern")
public final class DiskPattern implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "on|ls|off",
                "Whether wildcards in disk paths are expanded: by all commands, by those that list files, by none.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(Choices.DISK_PATTERN, ModeWord.of(PatternMode.class, arguments.get(0), "-disk_pattern"));
    }
}
