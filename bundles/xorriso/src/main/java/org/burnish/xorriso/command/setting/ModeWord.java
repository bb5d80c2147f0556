package org.burnish.xorriso.command.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.xorriso.spi.ProblemException;

/** Words that name a mode. */
final class ModeWord {

    private ModeWord() {}

    /** The constant of this name in small letters. */
    static <E extends Enum<E>> E of(Class<E> modes, String word, String command) throws ProblemException {
        List<String> names = new ArrayList<>();
        for (E mode : modes.getEnumConstants()) {
            String name = mode.name().toLowerCase(Locale.ROOT);
            if (name.equals(word)) {
                return mode;
            }
            names.add(name);
        }
        throw ProblemException.failure(
                command + ": unknown mode '" + word + "'", "Modes are " + String.join(", ", names));
    }
}
