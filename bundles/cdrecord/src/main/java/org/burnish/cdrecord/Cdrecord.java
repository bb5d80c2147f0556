package org.burnish.cdrecord;

import java.util.List;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Personality;
import org.burnish.xorriso.spi.ProblemException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** The command line of cdrecord, as xorriso understands it: one data track. */
@Component(
        property = {
            Personality.NAME + "=cdrecord",
            Personality.NAME + "=wodim",
            Personality.NAME + "=cdrskin",
            Personality.NAME + "=xorrecord"
        })
public final class Cdrecord implements Personality {

    @Override
    public List<String> commands(List<String> words, Console console) throws ProblemException {
        CommandLine line = new CommandLine();
        for (String word : words) {
            perform(word, line);
        }
        return line.commands();
    }

    /** {@code name=value}, {@code -flag}, or the image; one dash is as good as two. */
    private static void perform(String word, CommandLine line) throws ProblemException {
        int equals = word.indexOf('=');
        String name = (equals < 0 ? word : word.substring(0, equals)).replaceFirst("^--?", "");
        boolean isOption = equals >= 0 || word.startsWith("-") && word.length() > 1;
        @Nullable Option option = isOption ? Options.ALL.get(equals < 0 ? name : name + "=") : null;
        if (option != null) {
            option.perform(line, equals < 0 ? "" : word.substring(equals + 1));
        } else if (isOption && (word.startsWith("-") || Unsupported.knows(name))) {
            throw Unsupported.option(word, name);
        } else {
            line.source(word);
        }
    }
}
