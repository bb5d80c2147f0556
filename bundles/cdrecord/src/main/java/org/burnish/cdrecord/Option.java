package org.burnish.cdrecord;

import org.burnish.xorriso.spi.ProblemException;

/** What an option does with the command line. */
@FunctionalInterface
interface Option {

    /** Does it with the option's value, or an empty text. */
    void perform(CommandLine line, String value) throws ProblemException;
}
