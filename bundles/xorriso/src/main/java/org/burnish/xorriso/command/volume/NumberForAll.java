package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;

/** A command that sets a number which all files of the image get. */
abstract class NumberForAll implements XorrisoCommand {

    private static final int OCTAL = 8;
    private static final int DECIMAL = 10;

    private final String name;
    private final boolean octal;
    private final String option;
    private final Usage usage;

    NumberForAll(String name, boolean octal, String option, String summary) {
        this.name = name;
        this.octal = octal;
        this.option = option;
        this.usage = Usage.of(octal ? "mode" : "number", summary);
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String text = arguments.get(0);
        if (!text.matches(octal ? "0*[0-7]{1,4}" : "\\d{1,9}|[1-3]\\d{9}|-")) {
            throw ProblemException.failure("-" + name + ": '" + text + "' is no "
                    + (octal ? "mode of octal digits, such as 0644" : "number of a user or group"));
        }
        session.settings()
                .set(option, text.equals("-") ? "none" : Long.toString(Long.parseLong(text, octal ? OCTAL : DECIMAL)));
    }
}
