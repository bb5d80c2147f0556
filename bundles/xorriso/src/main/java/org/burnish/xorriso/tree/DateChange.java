package org.burnish.xorriso.tree;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.burnish.image.Attributes;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.text.TimeText;

/** Changes of the times of files. */
public final class DateChange {

    private DateChange() {}

    /**
     * The change that a command asks for.
     *
     * @param type {@code a} for the time of access, {@code m} for that of modification, {@code b} for both, each with {@code -c}
     *     behind it if the time of change is not to become now; {@code c} for the time of change
     * @param text a time as users write it
     */
    public static UnaryOperator<Attributes> of(String type, String text, Instant now) throws ProblemException {
        boolean access = type.matches("[ab](-c)?");
        boolean modification = type.matches("[mb](-c)?");
        boolean change = type.equals("c");
        if (!access && !modification && !change) {
            throw ProblemException.sorry(
                    "-alter_date: Unrecognized type '" + type + "'", "Types are a m b a-c m-c b-c c");
        }
        long time = TimeText.parse(text, now, ZoneId.systemDefault())
                .orElseThrow(() -> ProblemException.sorry(
                        "-alter_date: Cannot decode timestring '" + text + "'",
                        "Use =SECONDS, YYYY.MM.DD.hhmmss, MMDDhhmm[[CC]YY][.ss], or +2d and -3w from now on"))
                .getEpochSecond();
        boolean touched = !type.endsWith("-c") && !change;
        return present -> present.at(
                access ? time : present.accessed(),
                modification ? time : present.modified(),
                change ? time : touched ? now.getEpochSecond() : present.changed());
    }
}
