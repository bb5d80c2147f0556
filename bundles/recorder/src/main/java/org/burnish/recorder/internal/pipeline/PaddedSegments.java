package org.burnish.recorder.internal.pipeline;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongUnaryOperator;
import org.burnish.image.Segment;

/** Segments, and zeros behind them, as many as their number asks for. */
final class PaddedSegments implements Iterator<Segment> {

    private final Iterator<Segment> segments;
    private final LongUnaryOperator padded;
    private long passed;
    private boolean ended;

    /** @param padded how many blocks there shall be, of so many that there are */
    PaddedSegments(Iterator<Segment> segments, LongUnaryOperator padded) {
        this.segments = segments;
        this.padded = padded;
    }

    @Override
    public boolean hasNext() {
        return segments.hasNext() || surplus() > 0;
    }

    private long surplus() {
        return ended ? 0 : padded.applyAsLong(passed) - passed;
    }

    @Override
    public Segment next() {
        if (segments.hasNext()) {
            Segment segment = segments.next();
            passed += segment.blocks();
            return segment;
        }
        if (surplus() <= 0) {
            throw new NoSuchElementException();
        }
        Segment zeros = new Zeros(surplus());
        ended = true;
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
