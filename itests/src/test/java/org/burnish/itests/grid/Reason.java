package org.burnish.itests.grid;

import java.util.Arrays;
import org.burnish.media.MediaFacts;
import org.burnish.options.fact.Fact;

/** The reasons of the table, each with its code. */
enum Reason {
    CLOSED("closed", MediaFacts.CLOSED),
    READ_ONLY("read-only", MediaFacts.READ_ONLY),
    ONCE("once", MediaFacts.WRITE_ONCE),
    FORMATLESS("formatless", MediaFacts.NO_FORMAT),
    FRESH("fresh", "format.once"),
    BLANK("blank", MediaFacts.BLANK_ONLY),
    MULTI("multi", MediaFacts.MULTI_SESSION),
    UNSIZED("unsized", MediaFacts.NOTHING),
    SIZE("size", MediaFacts.SIZE),
    DUMMY("dummy", MediaFacts.SIMULATION),
    /** Says why the other write types are no way out; it goes with the reason against the requested one. */
    OTHER("other", MediaFacts.OTHER_TYPE);

    private final String word;
    private final String code;

    Reason(String word, String code) {
        this.word = word;
        this.code = code;
    }

    /** The word of a reason, or the reason itself if the table has no word for it. */
    static String word(Fact said) {
        return Arrays.stream(values())
                .filter(reason -> said.code().equals(reason.code))
                .map(reason -> reason.word)
                .findFirst()
                .orElse(said.code());
    }
}
