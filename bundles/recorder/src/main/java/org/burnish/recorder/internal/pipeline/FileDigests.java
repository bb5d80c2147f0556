package org.burnish.recorder.internal.pipeline;

/** The checksums of the files of a session, all of one length. Indices count from 1. */
final class FileDigests {

    private final int length;
    private final byte[] values;
    private final boolean[] known;

    /** @param length of each, in bytes */
    FileDigests(int count, int length) {
        this.length = length;
        values = new byte[Math.multiplyExact(count, length)];
        known = new boolean[count];
    }

    void put(int index, byte[] value) {
        System.arraycopy(value, 0, values, (index - 1) * length, length);
        known[index - 1] = true;
    }

    byte[] get(int index) {
        if (index < 1 || index > known.length || !known[index - 1]) {
            throw new IllegalStateException("No content with checksum index " + index + " was streamed, of "
                    + known.length + " that the layout counts");
        }
        byte[] value = new byte[length];
        System.arraycopy(values, (index - 1) * length, value, 0, length);
        return value;
    }
}
