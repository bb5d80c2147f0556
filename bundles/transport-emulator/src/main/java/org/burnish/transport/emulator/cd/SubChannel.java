package org.burnish.transport.emulator.cd;

/** The Q sub-channel of a block in one of its modes (ECMA-130, clause 22). */
public interface SubChannel {

    /** The Q sub-channel as READ CD returns it formatted: its 12 bytes and padding (MMC-6, READ CD). */
    byte[] formatted();

    /** The eight sub-channels interleaved bit by bit, of which only P and Q say something. */
    byte[] raw();
}
