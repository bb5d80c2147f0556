package org.burnish.transport.emulator.drive;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long the emulated drive takes for its work. {@link #OFF} takes no time for anything.
 *
 * @param spinUp after loading and after a stop, until the drive is ready
 * @param blank blanking the whole disc
 * @param quickBlank minimal blanking
 * @param format formatting in full
 * @param quickFormat formatting where certification is not done
 * @param close closing a track or session
 * @param limited whether reading and writing are as slow as the speeds say
 */
public record EmulatorTiming(
        Duration spinUp,
        Duration blank,
        Duration quickBlank,
        Duration format,
        Duration quickFormat,
        Duration close,
        boolean limited) {

    /** The system property that switches timing on for all drives of a process. */
    public static final String PROPERTY = "burnish.emu.timing";

    /** Everything completes at once. */
    public static final EmulatorTiming OFF = of(0, 0, 0, 0, 0, 0, false);

    /** About a real recorder's pace, with blanking and formatting in a tenth of its time. */
    public static final EmulatorTiming REALISTIC = of(3000, 90_000, 3700, 91_000, 6000, 4000, true);

    private static EmulatorTiming of(
            long spinUp, long blank, long quickBlank, long format, long quickFormat, long close, boolean limited) {
        return new EmulatorTiming(
                Duration.ofMillis(spinUp),
                Duration.ofMillis(blank),
                Duration.ofMillis(quickBlank),
                Duration.ofMillis(format),
                Duration.ofMillis(quickFormat),
                Duration.ofMillis(close),
                limited);
    }

    /**
     * Reads a setting: {@code off}, {@code realistic}, or milliseconds for single kinds of work, the others taking no
     * time, as {@code spinup=200,blank=500,quickblank=100,format=500,quickformat=100,close=300,limit=1}.
     *
     * @throws IllegalArgumentException for other words
     */
    public static EmulatorTiming parse(String text) {
        return switch (text.trim()) {
            case "", "off" -> OFF;
            case "realistic" -> REALISTIC;
            default -> single(text);
        };
    }

    private static EmulatorTiming single(String text) {
        Map<String, Long> values = new HashMap<>();
        for (String part : text.split(",")) {
            String[] pair = part.trim().split("=", 2);
            if (pair.length < 2 || !pair[1].matches("\\d{1,9}")) {
                throw new IllegalArgumentException("'" + part + "' in " + PROPERTY + " is not NAME=MILLISECONDS");
            }
            values.put(pair[0], Long.valueOf(pair[1]));
        }
        EmulatorTiming timing = of(
                take(values, "spinup"),
                take(values, "blank"),
                take(values, "quickblank"),
                take(values, "format"),
                take(values, "quickformat"),
                take(values, "close"),
                take(values, "limit") != 0);
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(PROPERTY + " knows no " + values.keySet());
        }
        return timing;
    }

    private static long take(Map<String, Long> values, String name) {
        Long value = values.remove(name);
        return value == null ? 0 : value;
    }
}
