package org.burnish.archive.internal;

import java.util.Objects;

/**
 * A file that says what a disc is.
 *
 * @param path in the image
 * @param size in bytes, known when the disc is planned
 * @param maker gives its bytes from the digests of the files that were written before it
 * @param late whether its bytes are known only when all files of the sources have been read
 */
record InfoFile(String path, long size, Maker maker, boolean late) {

    InfoFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(maker);
    }

    /** Makes the bytes of a file. */
    @FunctionalInterface
    interface Maker {
        byte[] bytes(FileDigests digests);
    }

    /** The digest of each file by its path in the image, in hexadecimal. */
    @FunctionalInterface
    interface FileDigests {
        String of(String path);
    }

    static InfoFile fixed(String path, byte[] bytes) {
        return new InfoFile(path, bytes.length, digests -> bytes, false);
    }
}
