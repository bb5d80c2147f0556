package org.burnish.station.web.guard;

import org.burnish.station.StationException;

/** Why a request is not carried out, in a sentence for whoever sent it. */
public final class Refusal extends RuntimeException {

    public static final int BAD_REQUEST = 400;
    public static final int UNAUTHORIZED = 401;
    public static final int FORBIDDEN = 403;
    public static final int NOT_FOUND = 404;
    public static final int METHOD_NOT_ALLOWED = 405;
    public static final int TIMEOUT = 408;
    public static final int CONFLICT = 409;
    public static final int TOO_LARGE = 413;
    public static final int MEDIA_TYPE = 415;
    public static final int MISDIRECTED = 421;
    public static final int TOO_MANY = 429;
    public static final int UNAVAILABLE = 503;

    private static final long serialVersionUID = 1;

    private final int status;

    /** With the status of HTTP. */
    public Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** For what the station itself refuses. */
    public static Refusal of(StationException refused) {
        int status = switch (refused.kind()) {
            case NOT_FOUND -> NOT_FOUND;
            case INVALID -> BAD_REQUEST;
            case CONFLICT -> CONFLICT;
            case UNAVAILABLE -> UNAVAILABLE;
        };
        return new Refusal(status, String.valueOf(refused.getMessage()));
    }

    /** What is not there. */
    public static Refusal notFound(String sentence) {
        return new Refusal(NOT_FOUND, sentence);
    }

    /** What can't be understood. */
    public static Refusal bad(String sentence) {
        return new Refusal(BAD_REQUEST, sentence);
    }

    /** What this kind of refusal is called. */
    public String title() {
        return switch (status) {
            case BAD_REQUEST -> "The request is not understood";
            case UNAUTHORIZED -> "Who asks is not known";
            case FORBIDDEN -> "This is not allowed";
            case NOT_FOUND -> "There is no such thing";
            case METHOD_NOT_ALLOWED -> "That can't be done with it";
            case TIMEOUT -> "The request came too slowly";
            case CONFLICT -> "It can't be done as things are now";
            case TOO_LARGE -> "The request is too large";
            case MEDIA_TYPE -> "The request is of a kind that is not understood";
            case MISDIRECTED -> "The request is for another server";
            case TOO_MANY -> "There are too many requests";
            default -> "It can't be done at the moment";
        };
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }
}
