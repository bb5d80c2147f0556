package org.burnish.transport.iscsi.session;

/** A session could not begin, or has ended. */
public final class SessionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What failed. */
    public enum Kind {
        /** Nobody answers at the portal, or the login was refused. */
        REFUSED,
        /** The peer wants another name or secret. */
        AUTHENTICATION,
        /** The portal has no such target. */
        NO_TARGET,
        /** No answer came in time. */
        TIMEOUT,
        /** The connection ended. */
        LOST,
        /** The target sent what RFC 7143 does not allow. */
        VIOLATION
    }

    private final Kind kind;

    /**
     * Makes one.
     *
     * @param words what happened, in words; those of a target are shown without control characters
     */
    public SessionException(Kind kind, String words) {
        super(words.strip().replaceAll("\\p{Cntrl}", "?"));
        this.kind = kind;
    }

    /** What happened, empty where nothing more is known. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Kind kind() {
        return kind;
    }
}
