package org.burnish.itests.soak;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes on what is printed, and notices whether a line of it has counts, {@code SOAK ATTACK: tried 7, held 7}. */
final class Counts extends FilterOutputStream {

    private static final String BEGIN = "SOAK ";

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean seen;

    Counts(OutputStream target) {
        super(target);
    }

    @Override
    public synchronized void write(int value) throws IOException {
        out.write(value);
        if (value == '\n') {
            line.reset();
        } else if (line.size() < BEGIN.length()) {
            line.write(value);
            seen |= line.toString(StandardCharsets.UTF_8).equals(BEGIN);
        }
    }

    synchronized boolean seen() {
        return seen;
    }
}
