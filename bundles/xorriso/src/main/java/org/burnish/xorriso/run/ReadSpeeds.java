package org.burnish.xorriso.run;

import java.util.List;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.recorder.ReadPace;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.text.SpeedText;
import org.burnish.xorriso.text.SpeedUnit;

/**
 * The speeds of reading as a user chose them.
 *
 * @param drive what the drive is asked for: {@code none}, {@code max}, {@code min}, or a speed
 * @param limit what is read at most; 0 for as fast as can be
 * @param hindsight in microseconds
 */
public record ReadSpeeds(String drive, String limit, int hindsight) {

    /** Without any choice. */
    public static final ReadSpeeds NONE = new ReadSpeeds("none", "0", ReadPace.FREE.hindsight());

    private static final String LIMIT = "soft_force:";
    private static final String HINDSIGHT = "soft_corr:";

    /** The same with what a word chooses. */
    public ReadSpeeds with(String word) throws ProblemException {
        if (word.startsWith(HINDSIGHT)) {
            String number = word.substring(HINDSIGHT.length());
            if (!number.matches("\\d{1,10}") || Long.parseLong(number) > 1_000_000_000L) {
                throw ProblemException.sorry("-read_speed: Value too small or too large: '" + word + "'");
            }
            return new ReadSpeeds(drive, limit, Integer.parseInt(number));
        }
        return word.startsWith(LIMIT)
                ? new ReadSpeeds(drive, known(word.substring(LIMIT.length())), hindsight)
                : new ReadSpeeds(canonical(known(word)), limit, hindsight);
    }

    private static String known(String word) throws ProblemException {
        if (SpeedText.parse(word).isEmpty()) {
            throw ProblemException.sorry(
                    "-read_speed: Not a known speed : '" + word + "'", "Use such as none, max, min, 4xDVD or 5540k");
        }
        return word;
    }

    private static String canonical(String word) {
        return switch (word) {
            case "0" -> "max";
            case "-1" -> "min";
            default -> word;
        };
    }

    /** The speeds for a medium. */
    public ReadPace pace(Optional<Medium> medium) {
        SpeedUnit unit = medium.isPresent() ? SpeedUnit.of(medium) : SpeedUnit.CD;
        int asked = switch (drive) {
            case "none", "" -> 0;
            case "max", "any" -> ReadPace.MAXIMUM;
            case "min" -> (int) Math.round(unit.kilobytes());
            default -> kilobytes(drive, unit);
        };
        return new ReadPace(asked, kilobytes(limit, unit), hindsight);
    }

    private static int kilobytes(String word, SpeedUnit unit) {
        return SpeedText.parse(word).map(speed -> speed.kilobytes(unit)).orElse(0);
    }

    /** The words that would choose this, each behind the command. */
    public List<String> words() {
        return List.of(shown(drive), LIMIT + shown(limit), HINDSIGHT + hindsight);
    }

    private static String shown(String word) {
        return List.of("none", "max", "min", "any", "0").contains(word) ? word : kilobytes(word, SpeedUnit.CD) + "kB/s";
    }
}
