package org.burnish.recorder.internal.pipeline;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.burnish.image.Segment;

/** The segments of an image, and zeros behind them up to the medium's alignment. */
final class AlignedSegments implements Iterator<Segment> {

    private final Iterator<Segment> segments;
    private long surplus;

    AlignedSegments(Iterator<Segment> segments, long surplus) {
        this.segments = segments;
        this.surplus = surplus;
    }

    @Override
    public boolean hasNext() {
        return surplus > 0 || segments.hasNext();
    }

    @Override
    public Segment next() {
        if (segments.hasNext()) {
            return segments.next();
        }
        if (surplus == 0) {
            throw new NoSuchElementException();
        }
        Segment zeros = new Zeros(surplus);
        surplus = 0;
        return zeros;
    }

    private record Zeros(long blocks) implements Segment.Generated {
        @Override
        public void fill(long block, ByteBuffer target) {
            while (target.remaining() >= Long.BYTES) {
                target.putLong(0);
            }
        }
    }
}
