package org.burnish.iscsi;

import java.nio.ByteBuffer;

/** A unit that the target sends. */
public interface Response {

    /** No data segment. */
    ByteBuffer NO_DATA = ByteBuffer.allocate(0);

    /** The header without the numbers that count status and commands, and without the length of the data. */
    BasicHeader header();

    /** The data segment. */
    default ByteBuffer data() {
        return NO_DATA;
    }

    /** Whether it uses up a status number (RFC 7143, 4.2.2.2). */
    default boolean countsStatus() {
        return true;
    }

    /** Whether it reports a status number at all. */
    default boolean hasStatus() {
        return true;
    }
}
