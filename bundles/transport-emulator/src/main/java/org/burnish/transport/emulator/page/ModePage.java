package org.burnish.transport.emulator.page;

import org.burnish.transport.emulator.sense.CheckCondition;

/** A mode page with its page code and length bytes (SPC-4, 7.5.7). */
public interface ModePage {

    /** The page code, 0 to 3Eh. */
    int code();

    /** The values that are in force. */
    byte[] current();

    /** A one for each bit that MODE SELECT may change; all zero behind the length when there are none. */
    byte[] changeable();

    /** The values after power on. */
    byte[] defaults();

    /** Takes new values; nothing is changed when one of them is refused. */
    void select(byte[] page) throws CheckCondition;
}
