package org.burnish.xorriso.command.setting;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.BiFunction;
import org.burnish.image.NameConversion;
import org.burnish.xorriso.run.CharacterSets;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;

/**
 * What the commands have in common that choose character sets of images.
 *
 * @param refusal how the message about an unknown one begins
 * @param purpose what the character set is for
 */
record CharsetChoice(String refusal, String purpose) {

    /** Makes the choice; an empty name stands for the local character set. */
    void make(String name, Session session, BiFunction<CharacterSets, Optional<Charset>, CharacterSets> change)
            throws ProblemException {
        Optional<Charset> charset = name.isEmpty() ? Optional.empty() : Optional.of(named(name));
        CharacterSets sets = session.settings().get(Choices.CHARACTER_SETS);
        session.settings().set(Choices.CHARACTER_SETS, change.apply(sets, charset));
        String now = name.isEmpty() ? sets.local().name() : name;
        session.console().event(Severity.NOTE, "Character set " + purpose + " is now: '" + now + "'");
    }

    private Charset named(String name) throws ProblemException {
        return NameConversion.charset(name)
                .orElseThrow(() -> ProblemException.failure(
                        refusal + " '" + name + "' : Invalid argument",
                        "Name one that Java knows and that holds ASCII, such as UTF-8, ISO-8859-1, CP437, Shift_JIS"));
    }
}
