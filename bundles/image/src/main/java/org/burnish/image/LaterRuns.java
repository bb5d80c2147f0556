package org.burnish.image;

import java.util.Iterator;

/** Runs without the bytes before one of them. */
final class LaterRuns implements Iterator<Run> {

    private final Iterator<Run> all;
    private long skipped;

    /** @param first how many bytes are left out */
    LaterRuns(Iterator<Run> all, long first) {
        this.all = all;
        this.skipped = first;
    }

    @Override
    public boolean hasNext() {
        return all.hasNext();
    }

    @Override
    public Run next() {
        Run run = all.next();
        while (skipped >= run.bytes() && all.hasNext()) {
            skipped -= run.bytes();
            run = all.next();
        }
        long left = Math.min(skipped, run.bytes());
        skipped -= left;
        return left == 0 ? run : new Run(run.isZeros() ? Run.ZEROS : run.address() + left, run.bytes() - left);
    }
}
