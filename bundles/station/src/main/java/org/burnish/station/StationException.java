package org.burnish.station;

/** Why a station does not do what was asked, in a sentence for users. */
public class StationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What kind of reason it is. */
    public enum Kind {
        /** There is no such thing. */
        NOT_FOUND,
        /** What was asked can't be understood, or never be done. */
        INVALID,
        /** It can't be done as things are now. */
        CONFLICT,
        /** The database can't be reached, or can't store. */
        UNAVAILABLE
    }

    private final Kind kind;

    /** With a sentence. */
    public StationException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /** With a sentence and its cause. */
    public StationException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    /** What kind of reason it is. */
    public Kind kind() {
        return kind;
    }
}
