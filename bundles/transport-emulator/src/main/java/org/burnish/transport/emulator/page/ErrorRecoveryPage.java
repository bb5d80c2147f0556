package org.burnish.transport.emulator.page;

import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** Read/Write Error Recovery, page 01h (MMC-6, clause 7). */
public final class ErrorRecoveryPage implements ModePage {

    private static final byte[] DEFAULTS = {0x01, 0x0A, (byte) 0xC0, 0x20, 0, 0, 0, 0, 0x05, 0, 0, 0};
    private static final byte[] CHANGEABLE = {0x01, 0x0A, (byte) 0xFF, (byte) 0xFF, 0, 0, 0, 0, (byte) 0xFF, 0, 0, 0};

    private byte[] current = DEFAULTS.clone();

    @Override
    public int code() {
        return 0x01;
    }

    @Override
    public byte[] current() {
        return current.clone();
    }

    @Override
    public byte[] changeable() {
        return CHANGEABLE.clone();
    }

    @Override
    public byte[] defaults() {
        return DEFAULTS.clone();
    }

    @Override
    public void select(byte[] page) throws CheckCondition {
        for (int i = 2; i < page.length; i++) {
            if (((page[i] ^ current[i]) & ~CHANGEABLE[i]) != 0) {
                throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8 + i);
            }
        }
        current = page.clone();
    }
}
