package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;

/** A command that turns an option of the image format on or off. */
public abstract class FormatFlag implements XorrisoCommand {

    private final String name;
    private final String option;
    private final Usage usage;

    /**
     * Makes one.
     *
     * @param name of the command
     * @param option of the format
     */
    protected FormatFlag(String name, String option, String summary) {
        this.name = name;
        this.option = option;
        this.usage = Usage.of("\"on\"|\"off\"", summary);
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(option, arguments.onOff(0, "-" + name) ? "on" : "off");
    }
}
