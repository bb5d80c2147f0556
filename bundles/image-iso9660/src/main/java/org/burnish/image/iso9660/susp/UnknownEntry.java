package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;

/**
 * An entry that has no type of its own here, or that is too short for its signature.
 *
 * @param signature the two letters
 * @param bytes the whole entry from position to limit
 */
public record UnknownEntry(String signature, ByteBuffer bytes) implements SuspEntry {

    @Override
    public int length() {
        return bytes.remaining();
    }

    @Override
    public void encode(ByteBuffer target) {
        target.put(bytes.duplicate());
    }
}
