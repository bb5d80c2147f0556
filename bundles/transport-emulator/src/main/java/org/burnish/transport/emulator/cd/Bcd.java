package org.burnish.transport.emulator.cd;

/** Two decimal digits in a byte, as the channels of a CD have them. */
final class Bcd {

    private Bcd() {}

    /** The low eight bits of a number below 100. */
    static byte of(int value) {
        int number = value & 0xFF;
        return (byte) (number / 10 << 4 | number % 10);
    }
}
