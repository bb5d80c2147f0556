package org.burnish.recorder.internal.filter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;

/** Compresses a stream while it is read, as one member of a file of gzip (RFC 1952). */
final class GzipStream extends InputStream {

    private static final int RUN = 1 << 16;

    /** Compressed by deflate, no name, no time, made on Unix. */
    private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3};

    private final Deflater deflater = new Deflater(6, true);
    private final CheckedInputStream plain;
    private final InputStream compressed;
    private InputStream present = new ByteArrayInputStream(HEADER);
    private int part;

    GzipStream(InputStream source) {
        plain = new CheckedInputStream(source, new CRC32());
        compressed = new DeflaterInputStream(plain, deflater, RUN);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = present.read(target, offset, length);
        while (count < 0 && part < 2) {
            present = part++ == 0 ? compressed : new ByteArrayInputStream(trailer());
            count = present.read(target, offset, length);
        }
        return count;
    }

    private byte[] trailer() {
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) plain.getChecksum().getValue())
                .putInt((int) deflater.getBytesRead())
                .array();
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        compressed.close();
    }
}
