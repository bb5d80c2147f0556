package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;

/**
 * {@code SP}, SUSP 1.12 clause 5.3: the first entry of the root's own record says that the protocol is in use.
 *
 * @param skip bytes to skip at the beginning of each other system use field
 * @param valid whether the two check bytes are right
 */
public record SharingProtocol(int skip, boolean valid) implements SuspEntry {

    static final String SIGNATURE = "SP";

    private static final int LENGTH = 7;

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, LENGTH);
        target.put((byte) 0xBE).put((byte) 0xEF).put((byte) skip);
    }

    static SharingProtocol decode(ByteBuffer entry) {
        boolean valid = entry.get(4) == (byte) 0xBE && entry.get(5) == (byte) 0xEF;
        return new SharingProtocol(entry.get(6) & 0xFF, valid);
    }
}
