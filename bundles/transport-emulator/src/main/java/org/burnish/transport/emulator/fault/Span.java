package org.burnish.transport.emulator.fault;

/**
 * A range of numbers, such as block addresses.
 *
 * @param first the first one
 * @param last the last one; below the first when there are none
 */
public record Span(long first, long last) {

    /** No number at all. */
    public static final Span NONE = new Span(0, -1);

    /** So many from the first one on. */
    public static Span of(long first, long count) {
        return new Span(first, first + count - 1);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return last < first;
    }

    /** How many there are. */
    public long count() {
        return isEmpty() ? 0 : last - first + 1;
    }

    /** Whether this is one of them. */
    public boolean contains(long number) {
        return first <= number && number <= last;
    }

    /** Those that are in both. */
    public Span and(Span other) {
        return new Span(Math.max(first, other.first), Math.min(last, other.last));
    }
}
