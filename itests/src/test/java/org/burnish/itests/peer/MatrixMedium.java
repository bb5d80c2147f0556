package org.burnish.itests.peer;

import java.util.List;
import java.util.stream.Stream;

/**
 * A medium of the emulated recorder, in one of the states in which it can be written.
 *
 * @param name how the test is called
 * @param kind what {@code -new_medium} makes
 * @param preparation commands that make it what it shall be, or nothing
 * @param reported the profile's name in {@code -toc}
 * @param sessions how it keeps sessions apart
 */
record MatrixMedium(String name, String kind, String preparation, String reported, Sessions sessions) {

    /** How a medium keeps sessions apart. */
    enum Sessions {
        /** By itself; what a power cut leaves has to be closed by command before more can be written. */
        CLOSED_BY_COMMAND,
        /** By itself; what a power cut leaves is closed by the next run. */
        CLOSED_BY_NEXT,
        /** There can be one only, and nothing helps after a power cut. */
        ONE,
        /** Not at all: the heads of the file systems tell of them. */
        OVERWRITTEN
    }

    private static final String RESTRICTED = "DVD-RW restricted overwrite";
    private static final String FORMAT = "-format as_needed";

    static Stream<MatrixMedium> all() {
        return Stream.of(
                        List.of(
                                blank("cd-r", "CD-R", Sessions.CLOSED_BY_COMMAND),
                                blank("cd-rw", "CD-RW", Sessions.CLOSED_BY_COMMAND),
                                blank("dvd-r", "DVD-R sequential recording", Sessions.CLOSED_BY_NEXT),
                                blank("dvd-r-dl", "DVD-R/DL sequential recording", Sessions.ONE),
                                blank("dvd-rw", "DVD-RW sequential recording", Sessions.CLOSED_BY_NEXT),
                                formatted("dvd-rw", FORMAT, RESTRICTED, Sessions.OVERWRITTEN),
                                formatted("dvd-rw", "-format fast", RESTRICTED, Sessions.OVERWRITTEN),
                                blank("dvd-ram", "DVD-RAM", Sessions.OVERWRITTEN),
                                blank("dvd+r", "DVD+R", Sessions.CLOSED_BY_COMMAND),
                                blank("dvd+r-dl", "DVD+R/DL", Sessions.CLOSED_BY_COMMAND),
                                blank("dvd+rw", "DVD+RW", Sessions.OVERWRITTEN),
                                formatted("dvd+rw", "-format full", "DVD+RW", Sessions.OVERWRITTEN)),
                        bd("bd-r", "BD-R sequential recording", Sessions.CLOSED_BY_NEXT, "", "-dl", "-tl", "-ql"),
                        bd("bd-re", "BD-RE", Sessions.OVERWRITTEN, "", "-dl", "-tl"))
                .flatMap(List::stream);
    }

    private static List<MatrixMedium> bd(String kind, String reported, Sessions sessions, String... layers) {
        return Stream.of(layers)
                .flatMap(layer -> Stream.of(
                        blank(kind + layer, reported, sessions), formatted(kind + layer, FORMAT, reported, sessions)))
                .toList();
    }

    private static MatrixMedium blank(String kind, String reported, Sessions sessions) {
        return new MatrixMedium(kind, kind, "", reported, sessions);
    }

    private static MatrixMedium formatted(String kind, String preparation, String reported, Sessions sessions) {
        return new MatrixMedium(kind + " " + preparation, kind, preparation, reported, sessions);
    }

    boolean is(Sessions kind) {
        return sessions == kind;
    }

    @Override
    public String toString() {
        return name;
    }
}
