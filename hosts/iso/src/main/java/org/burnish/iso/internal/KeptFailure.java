package org.burnish.iso.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that stays open, and remembers how it failed: who prints to it only learns that it did. */
final class KeptFailure extends FilterOutputStream {

    private volatile @Nullable IOException failure;

    KeptFailure(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(int one) throws IOException {
        try {
            out.write(one);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }
}
