package org.burnish.xorriso.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Bytes into a stream that keeps its failures to itself, as standard output does. Closing it leaves the stream open. */
final class CheckedStream extends OutputStream {

    private final PrintStream stream;

    CheckedStream(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int one) throws IOException {
        stream.write(one);
        check();
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        stream.write(bytes, from, count);
        check();
    }

    @Override
    public void flush() throws IOException {
        check();
    }

    @Override
    public void close() throws IOException {
        check();
    }

    private void check() throws IOException {
        if (stream.checkError()) {
            throw new IOException("Nobody reads it any more, or the disk is full");
        }
    }
}
