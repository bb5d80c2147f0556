package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.parity.ParityException;
import org.jspecify.annotations.Nullable;

/** Looks for a record that is whole: at the beginning and at the end of a file, and then everywhere. */
final class RecordSearch {

    private final Path path;
    private final long blocks;
    private final Reader reader;
    private boolean damaged;
    private byte @Nullable [] newer;

    /** Reads a block, or gives null. */
    interface Reader {
        byte @Nullable [] block(long number) throws IOException;
    }

    RecordSearch(Path path, long blocks, Reader reader) {
        this.path = path;
        this.blocks = blocks;
        this.reader = reader;
    }

    /**
     * The record.
     *
     * @throws ParityException when there is none
     */
    byte[] sample() throws IOException {
        byte @Nullable [] found = at(0);
        for (long back = 1; found == null && newer == null && back <= Math.min(blocks, 64); back++) {
            found = at(blocks - back);
        }
        for (long number = 1; found == null && newer == null && number < blocks; number++) {
            found = at(number);
        }
        if (found != null) {
            return found;
        }
        if (newer != null) {
            throw new ParityException("The parity file '" + path + "' has version " + Header.version(newer)
                    + " of the format, or a feature, which this program does not know. Use a newer version of it.");
        }
        throw new ParityException(
                damaged
                        ? "All records of the parity file '" + path + "' are damaged. Use another copy of it."
                        : "The file '" + path + "' is no parity file.");
    }

    private byte @Nullable [] at(long number) throws IOException {
        byte @Nullable [] block = reader.block(number);
        if (block == null) {
            return null;
        }
        switch (Header.kind(block)) {
            case RECORD -> {
                if (Header.of(block).geometry().isSound()) {
                    return block;
                }
                damaged = true;
            }
            case NEWER -> newer = block;
            case DAMAGED -> damaged = true;
            case OTHER -> {}
        }
        return null;
    }
}
