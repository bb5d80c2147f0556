package org.burnish.iscsi;

/** A unit that the initiator sends. Its data segment travels beside it, so that it is not copied. */
public interface Request {

    /** The header without the numbers that count commands and status, and without the length of the data. */
    BasicHeader header();

    /** Whether it is to be handled before what was sent earlier, and uses up no command number. */
    boolean immediate();

    /** Whether the unit has a command number (RFC 7143, 4.2.2.1); Data-Out alone has none. */
    default boolean hasNumber() {
        return true;
    }
}
