package org.burnish.image.udf.volume;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.burnish.image.ImageException;
import org.burnish.image.Run;

/** Where the bytes of a file are, one run behind the other. Runs that touch are one. */
public final class Runs implements Iterable<Run> {

    private static final long[] NONE = {};

    private final Budget budget;
    private long[] values = NONE;
    private int used;
    private long bytes;

    Runs(Budget budget) {
        this.budget = budget;
    }

    void add(long address, long length) throws ImageException {
        if (length == 0) {
            return;
        }
        bytes += length;
        if (used > 0 && touches(values[used - 2], values[used - 1], address)) {
            values[used - 1] += length;
            return;
        }
        budget.takeRun();
        if (used == values.length) {
            values = Arrays.copyOf(values, Math.max(2, 2 * used));
        }
        values[used++] = address;
        values[used++] = length;
    }

    private static boolean touches(long address, long length, long next) {
        return address == Run.ZEROS ? next == Run.ZEROS : next == address + length;
    }

    public int count() {
        return used / 2;
    }

    public Run run(int index) {
        return new Run(values[2 * index], values[2 * index + 1]);
    }

    /** The runs in order, as they are now. */
    @Override
    public Iterator<Run> iterator() {
        return IntStream.range(0, count()).mapToObj(this::run).iterator();
    }

    /** The bytes of all. */
    public long bytes() {
        return bytes;
    }

    /** Leaves out what lies behind so many bytes. */
    void truncate(long size) {
        while (bytes > size) {
            long over = bytes - size;
            long last = values[used - 1];
            if (last <= over) {
                used -= 2;
                bytes -= last;
            } else {
                values[used - 1] -= over;
                bytes = size;
            }
        }
    }

    /** Where each run begins among the bytes, in order. */
    long[] offsets() {
        long[] offsets = new long[count()];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + values[2 * i - 1];
        }
        return offsets;
    }
}
