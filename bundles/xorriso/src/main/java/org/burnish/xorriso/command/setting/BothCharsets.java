package org.burnish.xorriso.command.setting;

import java.nio.charset.Charset;
import java.util.Optional;
import org.burnish.xorriso.run.CharacterSets;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Set the character set of names in images, loaded or written. */
@Component(property = XorrisoCommand.COMMAND + "=charset")
public final class BothCharsets implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("character_set_name", "Set the character set of names in images, loaded or written.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        CharsetChoice choice = new CharsetChoice("-charset: Cannot convert from character set", "for conversion");
        choice.make(arguments.get(0), session, BothCharsets::with);
    }

    private static CharacterSets with(CharacterSets sets, Optional<Charset> charset) {
        return sets.withIn(charset).withOut(charset);
    }
}
