package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;

/** A command that sets one of the texts of the volume descriptor. */
abstract class VolumeText implements XorrisoCommand {

    private final String name;
    private final int width;
    private final String option;
    private final Usage usage;

    VolumeText(String name, String parameter, int width, String option, String summary) {
        this.name = name;
        this.width = width;
        this.option = option;
        this.usage = Usage.of(parameter, summary);
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String text = arguments.get(0);
        if (text.length() > width) {
            throw ProblemException.failure("-" + name + ": Text too long (" + text.length() + " > " + width + ")");
        }
        session.choose(option, text);
    }
}
