package org.burnish.itests.grid;

import java.util.Arrays;

/** The reasons of the table, each with the words that a user reads. */
enum Reason {
    CLOSED("closed", "Closed media with data detected"),
    READ_ONLY("read-only", "it can only be read"),
    ONCE("once", "Media is not of erasable type"),
    FORMATLESS("formatless", "needs and has no formatting"),
    FRESH("fresh", "can be formatted only once"),
    BLANK("blank", "works only on blank media"),
    MULTI("multi", "multi session capability lacking"),
    UNSIZED("unsized", "there is nothing to write"),
    SIZE("size", "exceeds free space on media"),
    DUMMY("dummy", "simulation of write job not supported by drive and media"),
    /** Tells why the other write types are no way out; it goes with the reason against the wanted one. */
    OTHER("other", "another write type was chosen");

    private final String word;
    private final String text;

    Reason(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** The word of a reason, or the reason itself if the table has no word for it. */
    static String word(String told) {
        return Arrays.stream(values())
                .filter(reason -> told.contains(reason.text))
                .map(reason -> reason.word)
                .findFirst()
                .orElse(told);
    }
}
