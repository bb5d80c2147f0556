package org.burnish.recorder.internal.pipeline;

/** The checksums of the files of a session, 16 bytes each. Indices count from 1. */
final class FileDigests {

    private final byte[] values;
    private final boolean[] known;

    FileDigests(int count) {
        values = new byte[Math.multiplyExact(count, Md5.LENGTH)];
        known = new boolean[count];
    }

    void put(int index, byte[] value) {
        System.arraycopy(value, 0, values, (index - 1) * Md5.LENGTH, Md5.LENGTH);
        known[index - 1] = true;
    }

    byte[] get(int index) {
        if (index < 1 || index > known.length || !known[index - 1]) {
            throw new IllegalStateException("No content with checksum index " + index + " was streamed, of "
                    + known.length + " that the layout counts");
        }
        byte[] value = new byte[Md5.LENGTH];
        System.arraycopy(values, (index - 1) * Md5.LENGTH, value, 0, Md5.LENGTH);
        return value;
    }
}
