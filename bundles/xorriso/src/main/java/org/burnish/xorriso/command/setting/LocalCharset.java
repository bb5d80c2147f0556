package org.burnish.xorriso.command.setting;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.burnish.image.NameConversion;
import org.burnish.xorriso.run.CharacterSets;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Reports which character set the names on disk have. */
@Component(property = XorrisoCommand.COMMAND + "=local_charset")
public final class LocalCharset implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("character_set_name", "Override the assumption that local file names are in UTF-8.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        String name = arguments.get(0);
        Optional<Charset> charset = name.isEmpty() ? Optional.of(StandardCharsets.UTF_8) : NameConversion.charset(name);
        if (charset.isEmpty()) {
            session.console()
                    .event(Severity.NOTE, "-local_charset: Cannot assume as local character set: '" + name + "'");
            return;
        }
        CharacterSets sets = session.settings().get(Choices.CHARACTER_SETS);
        session.settings().set(Choices.CHARACTER_SETS, sets.withLocal(charset.get()));
        String now = name.isEmpty() ? charset.get().name() : name;
        session.console().event(Severity.NOTE, "Local character set is now assumed as: '" + now + "'");
    }
}
