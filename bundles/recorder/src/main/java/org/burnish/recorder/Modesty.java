package org.burnish.recorder;

import java.util.Locale;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;

/**
 * When a recording waits for a drive to make room in its buffer.
 *
 * @param on whether it does
 * @param resume how full the buffer is, in per cent, when writing goes on
 * @param pause above how much it waits, in per cent
 * @param seconds after which time of waiting in vain it waits no more
 * @param shortest the first waiting, in microseconds
 * @param longest the longest waiting between two questions, in microseconds
 */
public record Modesty(boolean on, int resume, int pause, int seconds, int shortest, int longest) {

    /** No waiting. */
    public static final Modesty OFF = new Modesty(false, 90, 95, 120, 5000, 25_000);

    /** The option. */
    public static final OptionKey<Modesty> KEY = new OptionKey<>(
            "recording.modesty",
            ValueForms.form(
                    Modesty.class,
                    "off, or resume-pause-seconds-shortest-longest",
                    Modesty::parse,
                    Modesty::text,
                    value -> true),
            OFF,
            "when writing waits for the drive's buffer: at how many per cent it goes on and pauses, for how long, and how many"
                    + " microseconds between two questions");

    private static Modesty parse(String text) {
        if (text.equals("off")) {
            return OFF;
        }
        String[] numbers = text.split("-", -1);
        if (numbers.length != 5) {
            throw new IllegalArgumentException("not five numbers");
        }
        return new Modesty(
                true,
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]),
                Integer.parseInt(numbers[4]));
    }

    private String text() {
        return on ? String.format(Locale.ROOT, "%d-%d-%d-%d-%d", resume, pause, seconds, shortest, longest) : "off";
    }
}
