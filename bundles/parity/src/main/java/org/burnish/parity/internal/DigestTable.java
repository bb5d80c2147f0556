package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.BlockSource;

/** The digests in the records of a parity file that is being made. */
final class DigestTable {

    private final OutFile file;

    DigestTable(OutFile file) {
        this.file = file;
    }

    /** Writes the digests of blocks whose numbers follow each other, from the first one on. */
    void write(long number, ByteBuffer digests) throws IOException {
        each(number, digests, file::write);
    }

    /** Reads digests that were written. */
    void read(long number, ByteBuffer target) throws IOException {
        each(number, target, file::read);
    }

    private interface Access {
        void at(long position, ByteBuffer digests) throws IOException;
    }

    private static void each(long number, ByteBuffer digests, Access access) throws IOException {
        int end = digests.limit();
        for (long at = number; digests.position() < end; ) {
            int inRecord = (int) (at % Header.DIGESTS);
            int count = Math.min(Header.DIGESTS - inRecord, (end - digests.position()) / Integer.BYTES);
            digests.limit(digests.position() + count * Integer.BYTES);
            access.at(at / Header.DIGESTS * BlockSource.BLOCK + Header.SIZE + (long) inRecord * Integer.BYTES, digests);
            digests.limit(end);
            at += count;
        }
    }
}
