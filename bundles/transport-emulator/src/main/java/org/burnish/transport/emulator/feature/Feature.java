package org.burnish.transport.emulator.feature;

import java.nio.ByteBuffer;

/** A feature descriptor as GET CONFIGURATION returns it (MMC-6, 5.2). Immutable. */
public final class Feature {

    private final int code;
    private final int version;
    private final boolean persistent;
    private final boolean current;
    private final byte[] data;

    private Feature(int code, int version, boolean persistent, boolean current, byte[] data) {
        this.code = code;
        this.version = version;
        this.persistent = persistent;
        this.current = current;
        this.data = data;
    }

    /** The feature code. */
    public int code() {
        return code;
    }

    /** Whether it is current now. */
    public boolean isCurrent() {
        return current;
    }

    /** A feature that is current because of the medium. */
    public static Feature current(int code, int version, int... data) {
        return new Feature(code, version, false, true, bytes(data));
    }

    /** A feature that is always current. */
    public static Feature persistent(int code, int version, int... data) {
        return new Feature(code, version, true, true, bytes(data));
    }

    /** A feature that is always current, with these data. */
    public static Feature persistent(int code, int version, byte[] data) {
        return new Feature(code, version, true, true, data.clone());
    }

    /** The same feature while no medium makes it current. */
    public Feature dormant() {
        return new Feature(code, version, persistent, persistent, data);
    }

    /** The descriptor with its header of four bytes. */
    public byte[] encode() {
        int bits = version << 2 | (persistent ? 2 : 0) | (current ? 1 : 0);
        return ByteBuffer.allocate(4 + data.length)
                .putShort((short) code)
                .put((byte) bits)
                .put((byte) data.length)
                .put(data)
                .array();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
