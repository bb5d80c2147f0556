package org.burnish.transport.iscsi;

/** A session could not begin, or has ended. */
final class SessionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What failed. */
    enum Kind {
        /** Nobody answers at the portal, or the login was refused. */
        REFUSED,
        /** The peer wants another name or secret. */
        AUTHENTICATION,
        /** The portal has no such target. */
        NO_TARGET,
        /** No answer came in time. */
        TIMEOUT,
        /** The connection ended. */
        LOST
    }

    private final Kind kind;

    /**
     * Makes one.
     *
     * @param words what libiscsi says of it
     */
    SessionException(Kind kind, String words) {
        super(words.strip());
        this.kind = kind;
    }

    /** What libiscsi says of it, empty where it says nothing. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    Kind kind() {
        return kind;
    }
}
