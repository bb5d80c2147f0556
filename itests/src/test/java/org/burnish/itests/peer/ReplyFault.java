package org.burnish.itests.peer;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule of a fault plan by which an answer of the drive is short or cannot be true.
 *
 * @param command whose answers are changed
 * @param occasion which of them
 * @param effect how
 */
record ReplyFault(String command, String occasion, String effect) {

    private static final List<String> COMMANDS = List.of(
            "inquiry",
            "get-configuration",
            "mode-sense",
            "read-disc-information",
            "read-track-information",
            "read-format-capacities",
            "read-capacity",
            "read-toc",
            "read-disc-structure",
            "get-performance",
            "read-buffer-capacity",
            "request-sense");
    private static final List<String> OCCASIONS = List.of("", " nth 1", " nth 2", " nth 2-", " nth 4-");
    private static final List<Integer> LENGTHS = List.of(0, 1, 2, 3, 4, 7, 8, 10, 12, 16, 20, 23, 24, 28, 30, 32);
    private static final List<Integer> PLACES =
            List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 21, 24, 27, 28, 31, 32, 33);
    private static final int ANSWER = 36;

    /** All of the grid: each command with each effect, always and from some answer on. */
    static List<ReplyFault> all() {
        List<ReplyFault> faults = new ArrayList<>();
        for (String command : COMMANDS) {
            for (String occasion : OCCASIONS) {
                for (String effect : effects()) {
                    faults.add(new ReplyFault(command, occasion, effect));
                }
            }
        }
        return faults;
    }

    private static List<String> effects() {
        List<String> effects = new ArrayList<>();
        LENGTHS.forEach(length -> effects.add("cut " + length));
        for (String value : List.of("00", "ff")) {
            effects.add("answer" + (" " + value).repeat(ANSWER));
            PLACES.forEach(place -> effects.add("reply " + place + "=" + value));
            effects.add("reply 4=" + String.join(" ", List.of(value, value, value, value)));
            effects.add("reply 8=" + String.join(" ", List.of(value, value, value, value)));
            effects.add("reply 12=" + String.join(" ", List.of(value, value, value, value)));
        }
        for (String value : List.of("01", "02", "0c", "20", "7f")) {
            effects.add("reply 2=" + value);
            effects.add("reply 3=" + value);
            effects.add("reply 7=" + value);
            effects.add("reply 8=" + value);
        }
        effects.add("insert 4=00 00 00 00");
        return effects;
    }

    /** As a line of a plan. */
    String line() {
        return command + occasion + " : " + effect;
    }
}
