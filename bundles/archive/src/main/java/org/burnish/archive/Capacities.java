package org.burnish.archive;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * How much the discs of a set take, each in blocks from where its session begins: what a blank medium reports as free.
 *
 * @param blocks of each disc in turn; at least one
 * @param repeated whether all further discs are like the last one; else there are no further ones
 */
public record Capacities(List<Long> blocks, boolean repeated) {

    public Capacities {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty() || blocks.stream().anyMatch(each -> each <= 0)) {
            throw new IllegalArgumentException("Capacities are at least one, and more than 0 blocks each: " + blocks);
        }
    }

    /** As many discs of one capacity as it takes. */
    public static Capacities each(long blocks) {
        return new Capacities(List.of(blocks), true);
    }

    /** These discs, and no more. */
    public static Capacities these(long... blocks) {
        return new Capacities(LongStream.of(blocks).boxed().toList(), false);
    }

    /** That of a disc, counted from 0; empty where there is no such disc. */
    public OptionalLong capacity(int disc) {
        if (disc < blocks.size()) {
            return OptionalLong.of(blocks.get(disc));
        }
        return repeated ? OptionalLong.of(blocks.get(blocks.size() - 1)) : OptionalLong.empty();
    }

    /** What surely fits on an empty disc fits here: the last one of those that are repeated, else the largest. */
    public long limit() {
        return repeated
                ? blocks.get(blocks.size() - 1)
                : blocks.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
}
